import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { ReportDoc } from '../../domain/report/doc';
import { rankPhrases } from '../../domain/report/phrase-rank';
import { namesOf } from '../communications/queries';
import type { HousePhrase} from './schema';
import { FindHousePhrases, FoundHousePhrases, HousePhraseHistory, HousePhraseList, ListHousePhrases, ReadHousePhrase } from './schema';

const mostFound = 12;
const withChange = { versions: { orderBy: { number: 'desc' }, take: 1, select: { at: true } } } as const;

/** The office’s phrases by their short name; with `removed` those that were taken out of use. */
export const listHousePhrases = query({
  name: 'house_phrase.list',
  input: ListHousePhrases,
  output: HousePhraseList,
  async run({ ctx: { practiceId }, input: { removed }, db }) {
    const rows = await db.housePhrase.findMany({ where: { practiceId, removedAt: removed === 'true' ? { not: null } : null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], include: withChange });
    return { phrases: rows.map(toHousePhrase), removedCount: await db.housePhrase.count({ where: { practiceId, removedAt: { not: null } } }) };
  },
});

/** The phrases that fit what was typed, the section and the specialty, the likeliest first. */
export const findHousePhrases = query({
  name: 'house_phrase.find',
  input: FindHousePhrases,
  output: FoundHousePhrases,
  async run({ ctx: { practiceId }, input, db }) {
    const rows = await db.housePhrase.findMany({ where: { practiceId, removedAt: null }, select: { id: true, name: true, text: true, sectionKeys: true, specialty: true } });
    const ids = rankPhrases(rows, input.q, { sectionKey: input.sectionKey ?? null, specialty: input.specialty ?? '' }).slice(0, mostFound).map(({ id }) => id);
    const found = await db.housePhrase.findMany({ where: { practiceId, id: { in: ids } }, include: withChange });
    return { phrases: ids.flatMap((id) => found.filter((row) => row.id === id).map(toHousePhrase)) };
  },
});

/** A phrase with how it stood before each change. */
export const readHousePhrase = query({
  name: 'house_phrase.read',
  input: ReadHousePhrase,
  output: HousePhraseHistory,
  async run({ ctx, input: { housePhraseId: id }, db }) {
    const phrase = await loadHousePhrase(db, ctx, id);
    const earlier = await db.housePhraseVersion.findMany({ where: { practiceId: ctx.practiceId, phraseId: id }, orderBy: { number: 'desc' } });
    const names = await namesOf(db, earlier.map(({ byId }) => byId));
    return { ...phrase, earlier: earlier.map(({ number, name, text, content, byId, at }) => ({ number, name, text, content: content as unknown as ReportDoc, byName: (byId && names.get(byId)) || 'Panelist', at: at.toISOString() })) };
  },
});

/** The DTO of a phrase as it now stands. @throws NotFound */
export async function loadHousePhrase(db: ReadTx, { practiceId }: PracticeCtx, id: string): Promise<HousePhrase> {
  const row = await db.housePhrase.findUnique({ where: { practiceId_id: { practiceId, id } }, include: withChange });
  if (!row) throw new NotFound();
  return toHousePhrase(row);
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly content: unknown;
  readonly text: string;
  readonly sectionKeys: readonly string[];
  readonly specialty: string;
  readonly removedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly versions: readonly { readonly at: Date }[];
}

function toHousePhrase({ id, name, content, text, sectionKeys, specialty, removedAt, createdAt, version, versions }: Row): HousePhrase {
  return { id, name, content: content as ReportDoc, text, sectionKeys: sectionKeys as HousePhrase['sectionKeys'], specialty: specialty as HousePhrase['specialty'], removedAt: removedAt?.toISOString() ?? null, changedAt: (versions[0]?.at ?? createdAt).toISOString(), version };
}
