import type { PracticeCtx } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { pageCite } from '../../domain/records/page-cite';
import type { GapCite as Cite } from '../../domain/records/gaps';
import { namesOf } from '../communications/queries';
import { packetLettersOf } from '../excerpts/queries';
import { GapKindField, GapList, GapState, ListGaps, ListOpenGaps, OpenGaps, type Gap } from './schema';

export type GapRow = Awaited<ReturnType<ReadTx['recordGap']['findUniqueOrThrow']>>;

const mostGaps = 500;

/** What the records of a case speak of and do not hold: what is open first, the newest decided last. */
export const listGaps = query({
  name: 'gap.list',
  input: ListGaps,
  output: GapList,
  access: ({ caseId }) => ['case', caseId],
  async run({ ctx, input: { caseId }, db }) {
    const { practiceId } = ctx;
    const found = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { number: true, claimant: { select: { name: true } } } });
    if (!found) throw new NotFound();
    const letters = await packetLettersOf(db, practiceId, caseId);
    const rows = await db.recordGap.findMany({ where: { practiceId, caseId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: mostGaps });
    const [packets, members] = [await db.packet.findMany({ where: { practiceId, caseId }, select: { id: true, countedPages: true } }), await db.membership.findMany({ where: { practiceId, role: { in: ['owner', 'physician', 'assistant', 'reviewer'] }, removedAt: null }, select: { userId: true } })];
    const names = await namesOf(db, members.map(({ userId }) => userId));
    return {
      caseId, caseNumber: found.number, claimantName: found.claimant.name,
      gaps: await toGaps(db, ctx, rows, letters),
      people: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
      packets: packets.map(({ id, countedPages }) => ({ id, letter: letters.get(id) ?? '', pages: countedPages })).sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter)),
    };
  },
});

/** What is open or asked for in all cases, by the day it is due: for the work queue. `mine` leaves what is given to whoever asks. */
export const listOpenGaps = query({
  name: 'gap.list_open',
  input: ListOpenGaps,
  output: OpenGaps,
  async run({ ctx, input: { mine }, db }) {
    const rows = await db.recordGap.findMany({
      where: { practiceId: ctx.practiceId, state: { in: ['open', 'asked'] }, case: { closedAt: null }, ...(mine === 'true' && ctx.actor.kind === 'user' ? { assignedToId: ctx.actor.userId } : {}) },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
      take: mostGaps,
      include: { case: { select: { number: true, claimant: { select: { name: true } } } } },
    });
    const names = await namesOf(db, rows.map(({ assignedToId }) => assignedToId));
    return {
      gaps: rows.map((row) => ({
        id: row.id, caseId: row.caseId, caseNumber: row.case.number, claimantName: row.case.claimant.name, title: row.title, state: GapState.parse(row.state), assignedToId: row.assignedToId, assignedToName: (row.assignedToId && names.get(row.assignedToId)) || '', dueOn: fromOptionalDateColumn(row.dueOn),
        looksReceived: citesIn(row).some(({ answers }) => answers === true),
      })),
    };
  },
});

/** DTOs of gaps of one case. */
export async function toGaps(db: ReadTx, ctx: PracticeCtx, rows: readonly GapRow[], letters: ReadonlyMap<string, string>): Promise<Gap[]> {
  const names = await namesOf(db, rows.flatMap(({ assignedToId, decidedById }) => [assignedToId, decidedById]));
  const letterIds = rows.flatMap(({ letterId }) => letterId ?? []);
  const drafted = letterIds.length === 0 ? [] : await db.letter.findMany({ where: { practiceId: ctx.practiceId, id: { in: letterIds } }, select: { id: true, state: true } });
  return rows.map((row) => ({
    id: row.id, caseId: row.caseId, kind: GapKindField.parse(row.kind), title: row.title,
    cites: citesIn(row).map((one) => ({ ...one, cite: pageCite({ letter: letters.get(one.packetId) ?? '', pageNumber: one.pageNumber }) })),
    fromOn: fromOptionalDateColumn(row.fromOn), toOn: fromOptionalDateColumn(row.toOn), state: GapState.parse(row.state), reason: row.reason,
    letterId: row.letterId, letterState: drafted.find(({ id }) => id === row.letterId)?.state ?? null,
    assignedToId: row.assignedToId, assignedToName: (row.assignedToId && names.get(row.assignedToId)) || '', dueOn: fromOptionalDateColumn(row.dueOn),
    decidedByName: (row.decidedById && names.get(row.decidedById)) || '', decidedAt: row.decidedAt?.toISOString() ?? null, version: row.version,
  }));
}

/** The DTO of one gap. */
export async function toGap(db: ReadTx, ctx: PracticeCtx, row: GapRow): Promise<Gap> {
  const [gap] = await toGaps(db, ctx, [row], await packetLettersOf(db, ctx.practiceId, row.caseId));
  if (!gap) throw new NotFound();
  return gap;
}

/** Where a gap shows, as it is stored. */
export function citesIn({ cites }: Pick<GapRow, 'cites'>): Cite[] {
  return Array.isArray(cites) ? (cites as unknown as Cite[]) : [];
}
