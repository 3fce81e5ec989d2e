import type { PracticeCtx } from '../../core/context';
import { toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { mustHaveHappened } from '../evaluations/steps';
import { boardOf } from './queries';

type Columns = NonNullable<Parameters<Tx['supplementalRequest']['updateMany']>[0]>['data'];
type State = 'open' | 'taken_up' | 'declined';

/** A request for a verb that changes it, in one of these states, on an open case. @throws NotFound; Conflict with the request as it stands; RuleBroken `request.state`, `case.closed` */
export async function requestForChange(tx: Tx, ctx: PracticeCtx, requestId: string, version: number, states: readonly State[]) {
  const row = await tx.supplementalRequest.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: requestId } }, include: { case: { select: { id: true, closedAt: true, kind: true } } } });
  if (!row) throw new NotFound();
  if (row.version !== version) throw await changedMeanwhile(tx, ctx, row);
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  if (!states.includes(row.state as State)) throw new RuleBroken('request.state', row.state === 'declined' ? 'This request was declined. Take it up again first.' : row.state === 'taken_up' ? 'This request was taken up already.' : 'This request is open.');
  return row;
}

/** @throws Conflict when somebody was faster */
export async function saveRequest(tx: Tx, ctx: PracticeCtx, row: { id: string; caseId: string; version: number }, data: Columns): Promise<void> {
  const { count } = await tx.supplementalRequest.updateMany({ where: { practiceId: ctx.practiceId, id: row.id, version: row.version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw await changedMeanwhile(tx, ctx, row);
}

async function changedMeanwhile(tx: Tx, ctx: PracticeCtx, { id, caseId }: { id: string; caseId: string }): Promise<Conflict> {
  const { requests } = await boardOf(tx, ctx, caseId);
  return new Conflict('Someone changed this request while you were working on it.', requests.find((one) => one.id === id));
}

interface Asked {
  readonly kind: string;
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  readonly receivedOn: CalendarDate;
  readonly inWriting: boolean;
  readonly questions: string;
  readonly newRecords: boolean;
  readonly newIssue: boolean;
  readonly askedBefore: boolean;
}

/** What was asked, as it is stored. @throws RuleBroken `evaluation.in_future`, `request.received_before` */
export function columnsOf({ askedOn, receivedOn, ...rest }: Asked, today: CalendarDate) {
  mustHaveHappened(askedOn, today, 'The request');
  mustHaveHappened(receivedOn, today, 'The receipt');
  if (receivedOn < askedOn) throw new RuleBroken('request.received_before', 'It cannot have come before it was written.');
  const { kind, askedBy, inWriting, questions, newRecords, newIssue, askedBefore } = rest;
  return { kind, askedBy, inWriting, questions, newRecords, newIssue, askedBefore, askedOn: toDateColumn(askedOn), receivedOn: toDateColumn(receivedOn) };
}
