import { RuleBroken } from '../../domain/rule-broken';
import { caseStageLabels, type CaseDetail, type CaseStage, type caseSorts } from './schema';

export type CaseSort = (typeof caseSorts)[number];

const keyShapes = { newest: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, exam: /^\d{4}-\d\d-\d\d$/, fee: /^\d{1,10}$/, number: /^\d{1,9}$/ } as const satisfies Record<CaseSort, RegExp>;

/** Where a page ended: its order, the last row's place in it, and its id. Opaque to whoever holds it. */
export function writeCursor(sort: CaseSort, key: string, id: string): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** @throws RuleBroken `list.cursor` for a cursor that this list in this order did not give */
export function readCursor(cursor: string, sort: CaseSort): { key: string; id: string } {
  const refused = new RuleBroken('list.cursor', 'This page does not exist any more. Start again from the first one.');
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const match = /^\["([a-z]+)","([^"\\]+)","([0-9a-f-]{36})"\]$/.exec(text);
  if (!match) throw refused;
  const [, of, key = '', id = ''] = match;
  if (of !== sort || !keyShapes[sort].test(key) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw refused;
  return { key, id };
}

const withExam = ['ACCEPTED', 'SCHEDULED', 'NOTIFIED', 'EXAMINED', 'DRAFTING', 'PHYSICIAN_REVIEW', 'SIGNED', 'SERVED', 'BILLED', 'PAID'] as const;
const withoutExam = ['ACCEPTED', 'DRAFTING', 'PHYSICIAN_REVIEW', 'SIGNED', 'SERVED', 'BILLED', 'PAID'] as const;
const barLabels: Partial<Record<CaseStage, string>> = { PHYSICIAN_REVIEW: 'Review', SERVED: 'Served' };
const standsAt: Partial<Record<CaseStage, CaseStage>> = { NO_SHOW: 'EXAMINED', LATE_CANCEL: 'EXAMINED', NOT_SEEN: 'EXAMINED', PART_PAID: 'BILLED', CLOSED: 'PAID' };

/** The bar across the case page: the stages that this case goes through, and where it stands. One that came by a referral began there. */
export function stageBarOf(stage: CaseStage, evaluationKinds: readonly string[], fromReferral: boolean): CaseDetail['stageBar'] {
  const examined = evaluationKinds.some((kind) => kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP' || kind === 'DEPOSITION');
  const stages: readonly CaseStage[] = examined ? withExam : withoutExam;
  const at = stages.indexOf(standsAt[stage] ?? stage);
  const label = (step: CaseStage, index: number) => (index === at && step !== stage ? caseStageLabels[stage] : (barLabels[step] ?? caseStageLabels[step]));
  const steps = stages.map((step, index) => ({ stage: step as string, label: label(step, index) }));
  const before = fromReferral ? [{ stage: 'REFERRAL', label: 'Referral' }] : [];
  return { steps: [...before, ...steps], at: before.length + Math.max(at, 0) };
}
