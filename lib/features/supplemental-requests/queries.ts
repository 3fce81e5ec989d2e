import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';
import { supplementalVerdict } from '../../domain/evaluation/supplemental';
import { askedMuchTheSame, requestClocks, requestNotes, type AskedText, type RequestFacts } from '../../domain/report/supplemental-request';
import { ListRequests, RequestBoard, type SupplementalRequest } from './schema';

/** What the parties of a case asked after a report, with the day by which each is owed and whether it can be billed. */
export const listRequests = query({
  name: 'supplemental_request.list',
  input: ListRequests,
  output: RequestBoard,
  access: ({ caseId }) => ['case', caseId],
  run: ({ ctx, input, db }) => boardOf(db, ctx, input.caseId),
});

/** @throws NotFound */
export async function findAskedCase(db: ReadTx, practiceId: PracticeId, caseId: string) {
  const row = await db.case.findUnique({
    where: { practiceId_id: { practiceId, id: caseId } },
    select: {
      id: true, number: true, kind: true, represented: true, closedAt: true, physicianId: true, locationId: true, primaryFocus: true, createdAt: true, physician: { select: { specialtyCode: true } },
      claimant: { select: { name: true } },
      issues: { select: { text: true }, orderBy: { position: 'asc' } },
      evaluations: { select: { id: true, kind: true, state: true, reportServedOn: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      supplementalRequests: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], include: { evaluation: { select: { id: true, state: true, reportServedOn: true } } } },
    },
  });
  if (!row) throw new NotFound();
  return row;
}
type AskedCase = Awaited<ReturnType<typeof findAskedCase>>;
type RequestRow = AskedCase['supplementalRequests'][number];

/** @throws NotFound */
export async function boardOf(db: ReadTx, ctx: PracticeCtx, caseId: string): Promise<RequestBoard> {
  const row = await findAskedCase(db, ctx.practiceId, caseId);
  return {
    case: { id: row.id, number: row.number, kind: row.kind, claimantName: row.claimant.name, represented: row.represented, isClosed: row.closedAt !== null },
    lastServedOn: lastServed(row),
    requests: row.supplementalRequests.map((request) => toRequest(row, request)),
    today: ctx.today,
  };
}

function lastServed(row: AskedCase): CalendarDate | null {
  const days = row.evaluations.flatMap(({ reportServedOn }) => (reportServedOn ? [fromDateColumn(reportServedOn)] : []));
  return days.sort().at(-1) ?? null;
}

/** What decides a request's clock. */
export function requestFactsOf(row: Pick<RequestRow, 'kind' | 'askedBy' | 'askedOn' | 'inWriting' | 'agreedDays'>): RequestFacts {
  return { kind: row.kind as RequestFacts['kind'], askedBy: row.askedBy as RequestFacts['askedBy'], askedOn: fromDateColumn(row.askedOn), inWriting: row.inWriting, agreedDays: row.agreedDays };
}

/** Everything asked on the case before a request. */
function askedEarlier(row: AskedCase, request: RequestRow): AskedText[] {
  const issues = row.issues.map(({ text }) => ({ text, on: fromDateColumn(new Date(row.createdAt.toISOString().slice(0, 10))) }));
  const requests = row.supplementalRequests.filter(({ id, createdAt }) => id !== request.id && createdAt <= request.createdAt).map(({ questions, askedOn }) => ({ text: questions, on: fromDateColumn(askedOn) }));
  return [...requests, ...issues];
}

/** The DTO of a request. */
export function toRequest(row: AskedCase, request: RequestRow): SupplementalRequest {
  const facts = requestFactsOf(request);
  const [clock] = request.state === 'declined' ? [] : requestClocks(facts, row.kind);
  const quote = clock && dueDate({ rule: clock.rule, triggerOn: clock.triggerOn, ...(clock.agreedDays ? { agreedDays: clock.agreedDays } : {}) });
  const { id, questions, newRecords, newIssue, askedBefore, agreedDays, reason, version, inWriting } = request;
  const answered = fromOptionalDateColumn(request.evaluation?.reportServedOn ?? null);
  return {
    id, questions, newRecords, newIssue, askedBefore, agreedDays, reason, version, inWriting,
    kind: facts.kind, askedBy: facts.askedBy, askedOn: facts.askedOn,
    receivedOn: fromDateColumn(request.receivedOn),
    similar: askedMuchTheSame(questions, askedEarlier(row, request)).slice(0, 3),
    verdict: supplementalVerdict({ newRecords, newIssue, askedBefore }),
    notes: requestNotes(facts, { represented: row.represented, reportServedOn: lastServed(row) }),
    clock: quote ? { title: quote.title, section: quote.section, strictOn: quote.strictOn, dueOn: quote.dueOn } : null,
    agreedOn: fromOptionalDateColumn(request.agreedOn),
    state: request.state as SupplementalRequest['state'],
    evaluation: request.evaluation && { id: request.evaluation.id, state: request.evaluation.state, reportServedOn: answered },
  };
}
