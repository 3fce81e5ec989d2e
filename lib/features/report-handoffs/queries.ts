import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { demandOpenReport } from '../../domain/report/lifecycle';
import { importBasisOf } from '../report-imports/queries';
import { paperOfReport } from '../report-papers/queries';
import { AskHandoff, HandoffFile, HandoffList, HandoffPrepared, ListHandoffs, PrepareReturn, ReadHandoffFile, ReturnPrepared, type ReportHandoff } from './schema';
import { demandNoHandoff, demandOut } from './policy';

type HandoffRow = Awaited<ReturnType<ReadTx['reportHandoff']['findUniqueOrThrow']>>;

/** Who had a report to type, newest first. @throws NotFound */
export const listHandoffs = query({
  name: 'report_handoff.list',
  input: ListHandoffs,
  output: HandoffList,
  async run({ ctx, input: { reportId }, db }) {
    const { practiceId } = ctx;
    const report = await db.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { id: true } });
    if (!report) throw new NotFound();
    const rows = await db.reportHandoff.findMany({ where: { practiceId, reportId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 100 });
    return { handoffs: rows.map(toHandoff) };
  },
});

/** What would go to a transcriber. @throws NotFound; RuleBroken `report.signed`, `report.discarded`, `report.handed_off` */
export const prepareHandoff = query({
  name: 'report_handoff.prepare',
  input: AskHandoff,
  output: HandoffPrepared,
  access: ({ reportId }) => ['report', reportId],
  async run({ ctx, input: { reportId }, db }) {
    const { practiceId } = ctx;
    const row = await db.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { number: true, state: true, handoffs: { where: { state: { in: ['out', 'returned'] } }, select: { name: true } } } });
    if (!row) throw new NotFound();
    demandOpenReport(row.state);
    demandNoHandoff(row.handoffs);
    return { practiceId, number: row.number, paper: (await paperOfReport(db, ctx, reportId, null)).paper };
  },
});

/** Whether a hand-off waits for its file. @throws NotFound; RuleBroken `report_handoff.over` */
export const prepareReturn = query({
  name: 'report_handoff.prepare_return',
  input: PrepareReturn,
  output: ReturnPrepared,
  async run({ ctx, input, db }) {
    demandOut(await handoffRow(db, ctx.practiceId, input.handoffId));
    return { practiceId: ctx.practiceId };
  },
});

/** What went out, or what came back with the sections it is held against. @throws NotFound */
export const readHandoffFile = query({
  name: 'report_handoff.read_file',
  input: ReadHandoffFile,
  output: HandoffFile,
  access: ({ handoffId }) => ['report_handoff', handoffId],
  async run({ ctx, input: { handoffId, which }, db }) {
    const { practiceId } = ctx;
    const row = await handoffRow(db, practiceId, handoffId);
    const id = which === 'sent' ? row.sentFileId : row.returnedFileId;
    const file = id && (await db.storedFile.findUnique({ where: { practiceId_id: { practiceId, id }, removedAt: null } }));
    if (!file) throw new NotFound();
    const isOpen = which === 'returned' && (row.state === 'out' || row.state === 'returned');
    return { name: file.name, fileId: file.id, practiceId, keySealed: file.keySealed, bytes: file.bytes, sha256: file.sha256, basis: isOpen ? await importBasisOf(db, ctx, row.reportId) : null };
  },
});

/** @throws NotFound */
export async function handoffRow(db: ReadTx, practiceId: string, handoffId: string): Promise<HandoffRow> {
  const row = await db.reportHandoff.findUnique({ where: { practiceId_id: { practiceId, id: handoffId } } });
  if (!row) throw new NotFound();
  return row;
}

/** The DTO of a hand-off. */
export function toHandoff(row: HandoffRow): ReportHandoff {
  return {
    id: row.id, reportId: row.reportId, name: row.name, qualifications: row.qualifications, note: row.note, state: row.state as ReportHandoff['state'], sentOn: fromDateColumn(row.sentOn), dueOn: fromOptionalDateColumn(row.dueOn),
    returnedAt: row.returnedAt?.toISOString() ?? null, takenAt: row.takenAt?.toISOString() ?? null, hasReturned: row.returnedFileId !== null, version: row.version,
  };
}
