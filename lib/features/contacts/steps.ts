import type { PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { comparable } from '../../domain/search-text';

/**
 * The contacts that stand for some ids today: each itself, or the one it was merged into. For everything that names a
 * contact in new work; they are kept from being merged until the command commits. @throws NotFound
 */
export async function contactsInUse(tx: Tx, practiceId: PracticeId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; mergedIntoId: string | null }[]>`select id, "mergedIntoId" from "Contact"
    where "practiceId" = ${practiceId}::uuid and id in (${joined(wanted.map((id) => sql`${id}::uuid`))}) order by id for key share`;
  if (rows.length < wanted.length) throw new NotFound();
  // A survivor that is merged later takes its duplicates along, so one step is enough.
  return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
}

/** The same for one contact. @throws NotFound */
export async function contactInUse(tx: Tx, practiceId: PracticeId, id: string): Promise<string> {
  return (await contactsInUse(tx, practiceId, [id])).get(id) ?? id;
}

/**
 * The contact of a name that was typed, whatever its capitals and accents; the survivor when only a merged duplicate
 * had that name. Null when nobody is called that.
 */
export async function contactNamed(tx: Tx, practiceId: PracticeId, name: string): Promise<string | null> {
  const searchName = comparable(name);
  const same = await tx.contact.findMany({ where: { practiceId, ...(searchName === '' ? { name } : { searchName }) }, orderBy: [{ active: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }], select: { id: true, mergedIntoId: true }, take: 20 });
  const known = same.find(({ mergedIntoId }) => mergedIntoId === null) ?? same[0];
  return known ? (known.mergedIntoId ?? known.id) : null;
}
