import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { beforeItGoes, billBefore } from '../../domain/billing/before-it-goes';
import { billOf, type Bill } from '../../domain/billing/bill';
import { compareWaiting } from '../../domain/billing/ready';
import { agreementProblem } from '../../domain/agreement/problem';
import { dateInZone, daysBetween, type CalendarDate } from '../../domain/calendar';
import { isMissedReason, missedReasonTable } from '../../domain/evaluation/missed';
import { RuleBroken } from '../../domain/rule-broken';
import { billFactsOf, denialFactsOf, findSentLetters } from '../bill-drafts/queries';
import { countedPackets, findEvaluations, findPastExams, type EvaluationRow } from '../evaluations/queries';
import { priceTime } from '../time-entries/queries';
import { ListReady, ReadyToBill, type ReadyRow } from './schema';

const most = 200;
const pricedAtOnce = 500;

/** What is done and neither billed nor drafted, each priced on the facts of now with what still stands against its bill. */
export const listReady = query({
  name: 'invoice.ready',
  input: ListReady,
  output: ReadyToBill,
  async run({ ctx, input, db }) {
    const rows = [...(await readyEvaluations(db, ctx)), ...(await readyTime(db, ctx))];
    const on = ({ readyOn, billBefore: last, valueCents }: ReadyRow) => ({ readyOn: readyOn as CalendarDate, billBefore: last as CalendarDate | null, valueCents });
    rows.sort((a, b) => compareWaiting(on(a), on(b), ctx.today, input.order));
    return { rows: rows.slice(0, most), count: rows.length, valueCents: rows.reduce((sum, { valueCents }) => sum + valueCents, 0), today: ctx.today };
  },
});

async function readyEvaluations(db: ReadTx, ctx: PracticeCtx): Promise<ReadyRow[]> {
  const { practiceId } = ctx;
  const waiting = await db.evaluation.findMany({ where: { practiceId, readyToBill: true, invoices: { none: { kind: 'INVOICE', state: 'DRAFT' } } }, select: { id: true }, orderBy: [{ endedOn: 'asc' }, { id: 'asc' }] });
  const rows: ReadyRow[] = [];
  // All of them are priced, because their sum is of all; as many at once as fit well into memory.
  for (let from = 0; from < waiting.length; from += pricedAtOnce) rows.push(...(await priceEvaluations(db, ctx, waiting.slice(from, from + pricedAtOnce))));
  return rows;
}

async function priceEvaluations(db: ReadTx, ctx: PracticeCtx, waiting: readonly { readonly id: string }[]): Promise<ReadyRow[]> {
  const { practiceId } = ctx;
  const evaluations = await findEvaluations(db, { practiceId, id: { in: waiting.map(({ id }) => id) } });
  const exams = await findPastExams(db, practiceId, [...new Set(evaluations.map((row) => row.case.claimantId))]);
  const around = await aroundOf(db, practiceId, evaluations);
  return evaluations.map((row) => {
    const own = exams.filter((exam) => exam.case.claimantId === row.case.claimantId);
    const priced = priceOf(() => billOf(billFactsOf(row, own)));
    return toRow(ctx, row, priced, own, around);
  });
}

type Priced = { bill: Bill; problem: null } | { bill: null; problem: RuleBroken };

function priceOf(price: () => Bill): Priced {
  try {
    return { bill: price(), problem: null };
  } catch (error) {
    if (error instanceof RuleBroken) return { bill: null, problem: error };
    throw error;
  }
}

/** What the bills of these evaluations need beside them: who pays and who is paid, what was verified, which letters went out. */
async function aroundOf(db: ReadTx, practiceId: PracticeId, evaluations: readonly EvaluationRow[]) {
  const ids = evaluations.map(({ id }) => id);
  const cases = await db.case.findMany({ where: { practiceId, id: { in: [...new Set(evaluations.map(({ caseId }) => caseId))] } }, select: { id: true, payer: { select: { name: true, street: true, city: true } }, physician: { select: { npi: true, taxIdentityId: true } } } });
  const verified = await db.pageVerification.findMany({ where: { practiceId, evaluationId: { in: ids }, withdrawnAt: null }, select: { evaluationId: true, pages: true, verifiedAt: true }, orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }] });
  return { cases: new Map(cases.map((one) => [one.id, one])), verified, letters: await findSentLetters(db, practiceId, ids) };
}

function toRow(ctx: PracticeCtx, row: EvaluationRow, { bill, problem }: Priced, exams: Parameters<typeof denialFactsOf>[1], around: Awaited<ReturnType<typeof aroundOf>>): ReadyRow {
  const serviceOn = bill?.serviceOn ?? fromDateColumn(row.examinedOn ?? row.scheduledOn ?? row.requestedOn);
  const readyOn = fromDateColumn(row.reportServedOn ?? row.endedOn ?? row.examinedOn ?? row.scheduledOn ?? row.requestedOn);
  const found = around.cases.get(row.caseId);
  return {
    evaluationId: row.id,
    caseId: row.caseId,
    caseNumber: row.case.number,
    caseKind: row.case.kind,
    claimantName: seesClaimants(ctx) ? row.case.claimant.name : null,
    payerName: found?.payer.name ?? '',
    what: whatHappened(row),
    readyOn,
    ageDays: Math.max(0, daysBetween(readyOn, ctx.today)),
    billBefore: billBefore(row.case.kind, serviceOn),
    valueCents: bill?.totalCents ?? row.expectedFeeCents,
    feeCode: row.feeCode,
    checks: problem ? [{ rule: problem.rule, tone: 'block', title: problem.message, section: null }] : bill ? checksOf(ctx, row, bill, exams, around) : [],
    asks: bill?.asks[0] ?? null,
  };
}

function checksOf(ctx: PracticeCtx, row: EvaluationRow, bill: Bill, exams: Parameters<typeof denialFactsOf>[1], around: Awaited<ReturnType<typeof aroundOf>>): ReadyRow['checks'] {
  const found = around.cases.get(row.caseId);
  const { pages, totalCents } = bill;
  const signed = around.verified.find(({ evaluationId }) => evaluationId === row.id);
  const facts = billFactsOf(row, exams);
  const { agreement } = row.case;
  const checks = beforeItGoes({
    caseKind: row.case.kind,
    evaluation: { kind: row.kind, state: row.state, examinedOn: facts.examinedOn, reportServedOn: facts.reportServedOn },
    serviceOn: bill.serviceOn,
    today: ctx.today,
    totalCents,
    draftedCents: totalCents,
    pricedNowCents: totalCents,
    claimNumber: row.case.claimNumber,
    payerAddressed: Boolean(found?.payer.street && found.payer.city),
    npi: found?.physician.npi ?? null,
    hasTaxIdentity: Boolean(found?.physician.taxIdentityId),
    packets: countedPackets(row.packets),
    pagesExpected: row.pagesExpected,
    undeclaredPages: pages?.undeclaredPages ?? 0,
    undeclaredWorthCents: pages?.undeclaredWorthCents ?? 0,
    pageCount: pages && { reviewedPages: pages.reviewedPages, includedPages: pages.includedPages, billablePages: pages.billablePages, billedPages: pages.billablePages, verified: signed ? { pages: signed.pages, on: dateInZone(signed.verifiedAt.getTime(), ctx.timeZone) } : null },
    warnings: bill.warnings,
    denials: denialFactsOf(row, exams, around.letters, bill.lines),
    agreement: agreement && { name: agreement.name, problem: agreementProblem({ active: true, startsOn: agreement.startsOn ? fromDateColumn(agreement.startsOn) : null, expiresOn: agreement.expiresOn ? fromDateColumn(agreement.expiresOn) : null }, bill.serviceOn) },
  });
  return checks.flatMap(({ rule, tone, title, section }) => (tone === 'pass' ? [] : [{ rule, tone, title, section }]));
}

const kindWords = { COMPREHENSIVE: 'Comprehensive', FOLLOW_UP: 'Follow-up', SUPPLEMENTAL: 'Supplemental', DEPOSITION: 'Deposition', RECORD_REVIEW: 'Record review', OTHER: 'Other work' } as const;

function whatHappened({ kind, state, missedReason, feeCode }: EvaluationRow): string {
  if (state === 'NO_SHOW' || state === 'LATE_CANCEL' || state === 'NOT_SEEN') return isMissedReason(missedReason) ? missedReasonTable[missedReason].label : state === 'NO_SHOW' ? 'Did not come' : state === 'LATE_CANCEL' ? 'Cancelled late' : 'Not seen';
  if (state === 'CANCELLED') return 'Deposition cancelled late';
  if (kind === 'OTHER' && feeCode.startsWith('ML205')) return 'Recording reviewed';
  return state === 'REPORT_SERVED' ? `${kindWords[kind]}, served` : kindWords[kind];
}

/** Cases outside the schedule with time on no bill. */
async function readyTime(db: ReadTx, ctx: PracticeCtx): Promise<ReadyRow[]> {
  const { practiceId } = ctx;
  const open = { evaluationId: null, billable: true, invoiceLineId: null, removedAt: null, minutes: { gt: 0 } };
  const cases = await db.case.findMany({
    where: { practiceId, kind: { notIn: ['QME', 'AME'] }, timeEntries: { some: open }, invoices: { none: { state: 'DRAFT', origin: 'time' } } },
    select: { id: true, number: true, kind: true, claimant: { select: { name: true } }, payer: { select: { name: true } }, agreement: true, timeEntries: { where: open, select: { activity: true, minutes: true, workedOn: true } } },
  });
  return cases.map((found): ReadyRow => {
    const first = fromDateColumn(new Date(Math.min(...found.timeEntries.map(({ workedOn }) => workedOn.getTime()))));
    const minutes = found.timeEntries.reduce((sum, entry) => sum + entry.minutes, 0);
    let [valueCents, problem]: [number, RuleBroken | null] = [0, null];
    try {
      valueCents = priceTime(found, found.timeEntries).totalCents;
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      problem = error;
    }
    return {
      evaluationId: null,
      caseId: found.id,
      caseNumber: found.number,
      caseKind: found.kind,
      claimantName: seesClaimants(ctx) ? found.claimant.name : null,
      payerName: found.payer.name,
      what: `Time, ${(minutes / 60).toFixed(1)} hours`,
      readyOn: first,
      ageDays: Math.max(0, daysBetween(first, ctx.today)),
      billBefore: null,
      valueCents,
      feeCode: 'HOURS',
      checks: problem ? [{ rule: problem.rule, tone: 'block', title: problem.message, section: null }] : [],
      asks: null,
    };
  });
}
