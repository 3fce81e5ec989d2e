import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { dayTwentyWarning, extensionDays, extensionGrounds, feeStanding, groundTable, noGround, type ExtensionState } from '../../domain/report/extension';
import { isMedicalLegal } from '../../domain/service/party';
import { seesMoney } from '../evaluations/steps';
import { ExtensionBoard, ReadExtensions, type Extension } from './schema';

/** Everything on more time for one report: what can be asked for, what was, and what becomes of the fee. */
export const readExtensions = query({
  name: 'extension.read',
  input: ReadExtensions,
  output: ExtensionBoard,
  run: ({ ctx, input, db }) => boardOf(db, ctx, input.evaluationId),
});

const columns = {
  id: true, kind: true, state: true, caseId: true, examinedOn: true, reportServedOn: true, version: true,
  case: { select: { number: true, kind: true, closedAt: true, claimant: { select: { name: true } } } },
  physician: { select: { name: true } },
  extensions: { orderBy: { createdAt: 'desc' as const } },
  clocks: { where: { state: 'OPEN' as const, side: 'we_owe' as const, carriesFee: true }, select: { feeAtRiskCents: true } },
} as const;

/** @throws NotFound */
export async function findExtended(db: ReadTx, practiceId: PracticeId, evaluationId: string) {
  const row = await db.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: evaluationId } }, select: columns });
  if (!row) throw new NotFound();
  return row;
}
type Extended = Awaited<ReturnType<typeof findExtended>>;

/** The board of an evaluation as it stands now. @throws NotFound */
export async function boardOf(db: ReadTx, ctx: PracticeCtx, evaluationId: string): Promise<ExtensionBoard> {
  const row = await findExtended(db, ctx.practiceId, evaluationId);
  const letters = await db.letter.findMany({ where: { practiceId: ctx.practiceId, id: { in: row.extensions.flatMap(({ letterId }) => letterId ?? []) } }, select: { id: true, number: true, state: true } });
  const examinedOn = fromOptionalDateColumn(row.examinedOn);
  const servedOn = fromOptionalDateColumn(row.reportServedOn);
  const days = examinedOn === null ? null : extensionDays('test_results', examinedOn);
  const decisive = row.extensions.find(({ state }) => state !== 'withdrawn');
  const state = (decisive?.state ?? 'none') as ExtensionState | 'none';
  return {
    evaluation: { id: row.id, kind: row.kind, state: row.state, caseId: row.caseId, caseNumber: row.case.number, claimantName: row.case.claimant.name, physicianName: row.physician.name, examinedOn, reportServedOn: servedOn, version: row.version },
    obstacle: obstacleOf(row),
    dueOn: days?.dueOn ?? null,
    askBy: days?.askBy ?? null,
    grounds: examinedOn === null ? [] : extensionGrounds.map((ground) => ({ ground, newDueOn: extensionDays(ground, examinedOn).newDueOn, ...offered(ground) })),
    noGround,
    extensions: row.extensions.map((one) => toExtension(one, letters)),
    standing: days && standingOf(row, { dueOn: days.dueOn, servedOn, today: ctx.today }),
    warning: examinedOn === null ? '' : dayTwentyWarning({ examinedOn, servedOn, state, today: ctx.today }),
    atRiskCents: seesMoney(ctx) ? row.clocks.reduce((sum, { feeAtRiskCents }) => sum + feeAtRiskCents, 0) : null,
    today: ctx.today,
  };
}

function offered(ground: keyof typeof groundTable) {
  const { label, says, evidence, days, section, confidence } = groundTable[ground];
  return { label, says, evidence, days, section, confidence };
}

function standingOf(row: Extended, { dueOn, servedOn, today }: { dueOn: CalendarDate; servedOn: CalendarDate | null; today: CalendarDate }) {
  const decisive = row.extensions.find(({ state }) => state !== 'withdrawn' && state !== 'drafted');
  return feeStanding({
    dueOn, servedOn, today,
    state: (decisive?.state ?? 'none') as ExtensionState | 'none',
    newDueOn: decisive ? fromDateColumn(decisive.newDueOn) : null,
    acceptedByApplicantOn: fromOptionalDateColumn(decisive?.acceptedByApplicantOn ?? null),
    acceptedByDefenseOn: fromOptionalDateColumn(decisive?.acceptedByDefenseOn ?? null),
  });
}

/** Why no more time can be asked for; '' where it can. */
export function obstacleOf(row: Pick<Extended, 'kind' | 'state' | 'examinedOn' | 'extensions'> & { readonly case: Pick<Extended['case'], 'kind' | 'closedAt'> }): string {
  if (!isMedicalLegal(row.case.kind)) return 'Only reports of QME and AME cases are extended on Form 112.';
  if (row.case.closedAt) return 'This case is closed.';
  if (row.state === 'REPORT_SERVED') return 'The report was served.';
  if (row.state !== 'EXAMINED' || row.examinedOn === null || row.kind === 'DEPOSITION') return 'There is no report clock to extend.';
  const running = row.extensions.find(({ state }) => state === 'drafted' || state === 'asked');
  if (running) return running.state === 'drafted' ? 'A request is drafted. Send it, or withdraw it.' : 'More time was asked for. Record what was decided.';
  if (row.extensions.some(({ state }) => state === 'approved')) return 'More time was given already.';
  return '';
}

type ExtensionRow = Extended['extensions'][number];

function toExtension(row: ExtensionRow, letters: readonly { id: string; number: number; state: 'DRAFT' | 'SENT' | 'VOID' }[]): Extension {
  const { id, explanation, form, decisionNote, version } = row;
  return {
    id, explanation, form, decisionNote, version,
    ground: row.ground as Extension['ground'],
    state: row.state as Extension['state'],
    dueOn: fromDateColumn(row.dueOn),
    newDueOn: fromDateColumn(row.newDueOn),
    askBy: fromDateColumn(row.askBy),
    requestedOn: fromOptionalDateColumn(row.requestedOn),
    letter: letters.find((one) => one.id === row.letterId) ?? null,
    decidedOn: fromOptionalDateColumn(row.decidedOn),
    acceptedByApplicantOn: fromOptionalDateColumn(row.acceptedByApplicantOn),
    acceptedByDefenseOn: fromOptionalDateColumn(row.acceptedByDefenseOn),
  };
}
