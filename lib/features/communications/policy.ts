import type { Ctx } from '../../core/context';
import { dateInZone } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import type { CommunicationSubject, SpeakerRole } from './schema';

const parties: readonly SpeakerRole[] = ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'employer', 'agency'];

/** Whether LC 4062.3 binds what is said on such a case. */
export function isMedicalLegal(caseKind: string): boolean {
  return caseKind === 'QME' || caseKind === 'AME';
}

/**
 * On a QME or AME case a party is spoken to about scheduling only; anything else goes in writing to all of them.
 * @throws RuleBroken `communication.not_scheduling` (LC 4062.3)
 */
export function demandScheduling(caseKind: string, said: { readonly subject: CommunicationSubject; readonly inWriting: boolean; readonly withRole: SpeakerRole }): void {
  if (!isMedicalLegal(caseKind) || said.inWriting || said.subject !== 'other' || !parties.includes(said.withRole)) return;
  throw new RuleBroken('communication.not_scheduling', 'On a QME or AME case a party is spoken to about scheduling only. Put anything else in writing, to all parties. LC 4062.3');
}

/** A slip is taken back by whoever recorded it, on the same day of the practice; later it is evidence. */
export function mayTakeBack({ recordedById, createdAt }: { readonly recordedById: string | null; readonly createdAt: Date }, ctx: Pick<Ctx, 'actor' | 'timeZone' | 'today'>): boolean {
  return ctx.actor.kind === 'user' && recordedById === ctx.actor.userId && dateInZone(createdAt.getTime(), ctx.timeZone) === ctx.today;
}
