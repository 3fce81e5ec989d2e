import type { PracticeCtx } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import type { z } from 'zod';
import { comparable } from '../../domain/search-text';
import { readSheet, type Draft, type Sheet } from './policy';
import { ImportPreview, PreviewImport, type ImportRow } from './schema';

/** A row with what becomes of it; `draft` is what is written where it is added. */
export interface PlannedRow extends ImportRow {
  readonly draft: Draft;
}

export interface ImportPlan {
  readonly sheet: Sheet;
  readonly rows: readonly PlannedRow[];
  /** Organizations that rows name and nobody knows: by the name as it is compared, as it is written. */
  readonly newEmployers: ReadonlyMap<string, string>;
  /** The ids of organizations that are known, by the name as it is compared. */
  readonly employers: ReadonlyMap<string, string>;
  readonly counts: { addCount: number; knownCount: number; badCount: number; organisationCount: number; personCount: number };
}

/** What a file of contacts would add, row by row; nothing is written. */
export const previewImport = query({
  name: 'contact.preview_import',
  input: PreviewImport,
  output: ImportPreview,
  async run({ ctx, input, db }) {
    const { sheet, rows, counts } = await planImport(db, ctx, input);
    return { columns: [...sheet.columns], rows: rows.map(({ draft: _draft, ...row }) => row), ...counts };
  },
});

export const keyOf = (name: string): string => comparable(name) || name;

/**
 * Decides of each row of a file: will be added, is known, or is bad. An organization is known by its name; a person by
 * the name at the same organization, or by the name and the e-mail address. What stands in the file twice is added once.
 * @throws RuleBroken as `readSheet` does
 */
export async function planImport(db: Pick<ReadTx, 'contact'>, ctx: PracticeCtx, { text, columns }: z.output<typeof PreviewImport>): Promise<ImportPlan> {
  const sheet = readSheet(text, columns);
  const known = await knownContacts(db, ctx, sheet.drafts.flatMap(({ name, organisation }) => (organisation ? [name, organisation] : [name])));
  const good = sheet.drafts.filter(({ problems }) => problems.length === 0);
  const organisations = new Map(good.flatMap(({ kind, name, row }) => (kind === 'organisation' ? [[keyOf(name), row] as const] : [])).reverse());
  const badOrganisations = new Map(sheet.drafts.flatMap(({ kind, name, row, problems }) => (kind === 'organisation' && problems.length > 0 && !organisations.has(keyOf(name)) ? [[keyOf(name), row] as const] : [])));
  const newEmployers = new Map<string, string>();
  const people = new Map<string, number>();

  const rows = sheet.drafts.map((draft): PlannedRow => {
    const { row, name, kind, organisation } = draft;
    const waitsFor = organisation !== '' && !known.organisations.has(keyOf(organisation)) ? badOrganisations.get(keyOf(organisation)) : undefined;
    const problems = waitsFor === undefined ? draft.problems : [...draft.problems, { field: 'organisation' as const, message: `Correct row ${waitsFor} first: it is this organization` }];
    const answer = (verdict: ImportRow['verdict'], says = '', contactId: string | null = null): PlannedRow => ({ row, name, kind, verdict, says, contactId, problems: [...problems], draft });
    if (problems.length > 0) return answer('bad');
    if (kind === 'organisation') {
      const id = known.organisations.get(keyOf(name));
      if (id) return answer('known', 'An organization of this name is known', id);
      const first = organisations.get(keyOf(name)) ?? row;
      return first === row ? answer('add') : answer('known', `As in row ${first}`);
    }
    const employer = organisation === '' ? null : (known.organisations.get(keyOf(organisation)) ?? `new ${keyOf(organisation)}`);
    const same = known.people.get(keyOf(name))?.find((one) => one.organisationId === employer || (one.email !== '' && one.email.toLowerCase() === draft.facts.email.toLowerCase()));
    if (same) return answer('known', employer ? 'Somebody of this name is known there' : 'Somebody of this name is known', same.id);
    const person = `${keyOf(name)} at ${employer ?? 'nobody'}`;
    const first = people.get(person);
    if (first !== undefined) return answer('known', `As in row ${first}`);
    people.set(person, row);
    if (!employer?.startsWith('new ') || organisations.has(keyOf(organisation))) return answer('add');
    newEmployers.set(keyOf(organisation), newEmployers.get(keyOf(organisation)) ?? organisation);
    return answer('add', `With the organization ${organisation}`);
  });
  const count = (verdict: ImportRow['verdict'], kind?: string) => rows.filter((row) => row.verdict === verdict && (kind === undefined || row.kind === kind)).length;
  return {
    sheet,
    rows,
    newEmployers,
    employers: known.organisations,
    counts: { addCount: count('add'), knownCount: count('known'), badCount: count('bad'), organisationCount: count('add', 'organisation') + newEmployers.size, personCount: count('add', 'person') },
  };
}

interface Known {
  /** Ids by the name as it is compared; a merged duplicate stands for its survivor. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, readonly { id: string; organisationId: string | null; email: string }[]>;
}

async function knownContacts(db: Pick<ReadTx, 'contact'>, { practiceId }: PracticeCtx, names: readonly string[]): Promise<Known> {
  const keys = [...new Set(names.map(keyOf))];
  const organisations = new Map<string, string>();
  const people = new Map<string, { id: string; organisationId: string | null; email: string }[]>();
  for (let at = 0; at < keys.length; at += 2_000) {
    const some = keys.slice(at, at + 2_000);
    const rows = await db.contact.findMany({
      where: { practiceId, OR: [{ searchName: { in: some.filter((key) => comparable(key) !== '') } }, { searchName: '', name: { in: some } }] },
      // Merged ones first, so that one that stands for itself has the last word.
      orderBy: [{ mergedIntoId: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }],
      select: { id: true, name: true, kind: true, organisationId: true, email: true, mergedIntoId: true },
    });
    for (const { id, name, kind, organisationId, email, mergedIntoId } of rows) {
      const standsFor = mergedIntoId ?? id;
      if (kind === 'organisation') organisations.set(keyOf(name), standsFor);
      else people.set(keyOf(name), [...(people.get(keyOf(name)) ?? []), { id: standsFor, organisationId, email }]);
    }
  }
  return { organisations, people };
}
