import type { CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { dateInWords } from '../wording';

export type RemoteIssue = 'injury_arose' | 'termination_of_indemnity' | 'work_restrictions';

/** What is known of the four conditions of a remote exam; null or false for what is not there yet. */
export interface RemoteFacts {
  readonly issue: RemoteIssue | null;
  readonly workerAgreedOn: CalendarDate | null;
  readonly carrierAgreedOn: CalendarDate | null;
  readonly evaluatorAgreedOn: CalendarDate | null;
  readonly consistentWithGuides: boolean;
  readonly attestedOn: CalendarDate | null;
}

export interface MetConditions {
  readonly issue: RemoteIssue;
  readonly workerAgreedOn: CalendarDate;
  readonly carrierAgreedOn: CalendarDate;
  readonly evaluatorAgreedOn: CalendarDate;
  readonly consistentWithGuides: true;
  readonly attestedOn: CalendarDate;
}

/**
 * The conditions of 8 CCR 46.3, all four: (A) the issue, (B) the written agreement of worker, carrier and evaluator, (C)
 * ethics and the AMA Guides, (D) the evaluator's attestation in writing that no hands-on exam is needed.
 * @throws RuleBroken `remote.conditions_missing` naming each that is missing; `remote.in_future`
 */
export function remoteConditions(facts: RemoteFacts | null, today: CalendarDate): MetConditions {
  const { issue = null, workerAgreedOn = null, carrierAgreedOn = null, evaluatorAgreedOn = null, consistentWithGuides = false, attestedOn = null } = facts ?? {};
  const missing = [
    issue === null ? '(A) the issue: injury at work, termination of indemnity, or work restrictions' : null,
    workerAgreedOn === null ? '(B) the worker’s written agreement' : null,
    carrierAgreedOn === null ? '(B) the carrier’s or employer’s written agreement' : null,
    evaluatorAgreedOn === null ? '(B) the evaluator’s written agreement' : null,
    consistentWithGuides ? null : '(C) that it is consistent with ethical practice and the AMA Guides',
    attestedOn === null ? '(D) the evaluator’s attestation that no in-person physical exam is needed' : null,
  ].filter((line) => line !== null);
  if (issue === null || workerAgreedOn === null || carrierAgreedOn === null || evaluatorAgreedOn === null || !consistentWithGuides || attestedOn === null) {
    throw new RuleBroken('remote.conditions_missing', `A remote exam needs all four conditions of 8 CCR 46.3. Missing: ${missing.join('; ')}.`, { missing });
  }
  const ahead = [workerAgreedOn, carrierAgreedOn, evaluatorAgreedOn, attestedOn].find((on) => on > today);
  if (ahead) throw new RuleBroken('remote.in_future', `${dateInWords(ahead)} is still ahead: an agreement counts once it is in writing.`);
  return { issue, workerAgreedOn, carrierAgreedOn, evaluatorAgreedOn, consistentWithGuides, attestedOn };
}
