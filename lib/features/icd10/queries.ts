import type { PracticeCtx, PracticeId } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import { isWellFormedCode, withPoint } from '../../domain/icd/code';
import { findCodes, indexOf, type CodeIndex } from '../../domain/icd/find';
import { codesOfLines } from '../../domain/icd/order-file';
import { namesOf } from '../communications/queries';
import { FindIcd10, FoundIcd10, Icd10Sources, NoIcd10Input, type Icd10Source } from './schema';

/** What is typed of a diagnosis, as codes: a beginning of a code, or words with their side. */
export const findIcd10 = query({
  name: 'icd10.find',
  input: FindIcd10,
  output: FoundIcd10,
  async run({ ctx, input: { q }, db }) {
    const { name, year, confidence, id } = await sourceInUse(db, ctx);
    const codes = findCodes(await indexFor(db, ctx.practiceId, id), q);
    const typed = withPoint(q);
    return { codes, unlisted: isWellFormedCode(typed) && !codes.some(({ code }) => code === typed) ? typed : null, source: { name, year, confidence } };
  },
});

/** The lists of codes of the practice, the built-in selection last. */
export const listIcd10 = query({ name: 'icd10.list', input: NoIcd10Input, output: Icd10Sources, run: async ({ ctx, db }) => ({ sources: await loadSources(db, ctx) }) });

/** The lists that are whole, the newest year first; the first active one is in use, the built-in one where there is none. */
export async function loadSources(db: ReadTx, { practiceId }: PracticeCtx): Promise<Icd10Source[]> {
  const parts = await db.diagnosisCodePart.findMany({ where: { practiceId }, orderBy: [{ year: 'desc' }, { createdAt: 'desc' }, { number: 'asc' }], select: { listId: true, name: true, year: true, parts: true, codeCount: true, removedAt: true, createdAt: true, createdById: true } });
  const names = await namesOf(db, parts.map(({ createdById }) => createdById));
  const whole = [...new Set(parts.map(({ listId }) => listId))].flatMap((listId) => {
    const own = parts.filter((part) => part.listId === listId);
    const [one] = own;
    if (!one || own.length < one.parts) return [];
    return [{ id: listId, name: one.name, year: one.year, confidence: 'V' as const, active: one.removedAt === null, codeCount: own.reduce((sum, { codeCount }) => sum + codeCount, 0), importedAt: one.createdAt.toISOString(), importedByName: (one.createdById && names.get(one.createdById)) || '' }];
  });
  const used = whole.find(({ active }) => active)?.id ?? null;
  const { builtInCodes, builtInSource } = await builtIn();
  return [...whole, { ...builtInSource, id: null, codeCount: builtInCodes().length, active: true, importedAt: null, importedByName: '' }].map((source) => ({ ...source, inUse: source.id === used }));
}

async function sourceInUse(db: ReadTx, ctx: PracticeCtx): Promise<Pick<Icd10Source, 'id' | 'name' | 'year' | 'confidence'>> {
  const lists = await db.diagnosisCodePart.groupBy({ by: ['listId', 'name', 'year', 'parts'], where: { practiceId: ctx.practiceId, removedAt: null }, _count: { _all: true }, _max: { createdAt: true } });
  const newest = lists.filter(({ parts, _count }) => _count._all >= parts).sort((a, b) => b.year - a.year || (b._max.createdAt?.getTime() ?? 0) - (a._max.createdAt?.getTime() ?? 0))[0];
  if (newest) return { id: newest.listId, name: newest.name, year: newest.year, confidence: 'V' };
  const { builtInSource } = await builtIn();
  return { id: null, ...builtInSource };
}

const builtIn = () => import('../../domain/icd/built-in');
// What a list says never changes, so an index is made once in a process; a few practices’ lists are kept at a time.
const indexes = new Map<string, Promise<CodeIndex>>();
const mostIndexes = 6;

async function indexFor(db: ReadTx, practiceId: PracticeId, listId: string | null): Promise<CodeIndex> {
  const key = listId === null ? 'built-in' : `${practiceId} ${listId}`;
  const known = indexes.get(key);
  if (known) return known;
  const made = listId === null ? builtIn().then(({ builtInCodes }) => indexOf(builtInCodes())) : readList(db, practiceId, listId);
  indexes.set(key, made);
  made.catch(() => indexes.delete(key));
  for (const old of [...indexes.keys()].filter((one) => one !== 'built-in').slice(0, Math.max(0, indexes.size - mostIndexes))) indexes.delete(old);
  return made;
}

async function readList(db: ReadTx, practiceId: PracticeId, listId: string): Promise<CodeIndex> {
  const parts = await db.diagnosisCodePart.findMany({ where: { practiceId, listId }, orderBy: { number: 'asc' }, select: { codes: true } });
  return indexOf(parts.flatMap(({ codes }) => codesOfLines(codes)));
}
