import type { Ctx, PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { isMedicalLegal, mayTakeBack } from './policy';
import { CommunicationList, ListCommunications, type Communication } from './schema';

export type CommunicationRow = Awaited<ReturnType<ReadTx['communication']['findUniqueOrThrow']>>;

const mostShown = 200;

/** Who said what on a case, the newest first. */
export const listCommunications = query({
  name: 'communication.list',
  input: ListCommunications,
  output: CommunicationList,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const found = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: input.caseId } }, select: { kind: true } });
    if (!found) throw new NotFound();
    const communications = await findCommunications(db, ctx, { caseId: input.caseId }, mostShown);
    return { schedulingOnly: isMedicalLegal(found.kind), communications };
  },
});

/** What was said on a case or about an evaluation, the newest first, with who recorded it; in two statements. */
export async function findCommunications(db: ReadTx, ctx: PracticeCtx, where: { caseId?: string; evaluationId?: string }, take: number): Promise<Communication[]> {
  const rows = await db.communication.findMany({ where: { practiceId: ctx.practiceId, ...where }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take });
  const names = await namesOf(db, rows.map(({ recordedById }) => recordedById));
  return rows.map((row) => toCommunication(row, names, ctx));
}

/** The names of people by their ids. */
export async function namesOf(db: ReadTx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const people = await db.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The DTO of something that was said. */
export function toCommunication(row: CommunicationRow, names: ReadonlyMap<string, string>, ctx: Ctx): Communication {
  return {
    ...row,
    at: row.at.toISOString(),
    direction: row.direction as Communication['direction'],
    channel: row.channel as Communication['channel'],
    withRole: row.withRole as Communication['withRole'],
    subject: row.subject as Communication['subject'],
    recordedByName: (row.recordedById && names.get(row.recordedById)) || '',
    mayTakeBack: mayTakeBack(row, ctx),
  };
}
