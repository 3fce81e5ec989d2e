import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql, type Sql } from '../../core/sql';
import { misreadingsOf, type KnownWord } from '../../domain/records/misreading';
import { parseSearch, type SearchTerm } from '../../domain/records/search-query';
import { snippetOf, type WordPlaces } from '../../domain/records/snippet';
import { mostCandidates, pageOfHits, RecordHits, SearchRecords } from './schema';

type Beside = RecordHits['beside'];
type Within = RecordHits['within'];

/**
 * Pages of records that hold what was typed, the best first, also where a scanner misread a word. The pages are found
 * below row-level security by a function that takes the practice from the setting (migration `record_search`).
 * @throws NotFound for a case or packet of somebody else
 */
export const searchRecords = query({
  name: 'record.search',
  input: SearchRecords,
  output: RecordHits,
  access: ({ caseId, packetId }) => (packetId ? ['packet', packetId] : caseId ? ['case', caseId] : ['records', 'all']),
  async run({ ctx: { practiceId }, input, db }) {
    const within = await findWithin(db, practiceId, input);
    const none = (empty: RecordHits['empty'], beside: Beside = []): RecordHits => ({ hits: [], count: 0, more: false, nextSkip: null, beside, empty, within });
    const terms = parseSearch(input.q);
    if (terms.length === 0) return none('nothing_typed');
    if (terms.every(({ excluded }) => excluded)) return none('only_excluded');
    const known = await knownWordsOf(db, terms, input.exact === 'yes');
    const asked = askedOf(terms, known);
    const beside = known.beside.filter(({ words }) => words.length > 0);
    const rows = await findRows(db, practiceId, input, asked, within?.caseId ?? null);
    if (rows.length === 0) {
      const [small] = await db.$queryRaw<{ nodes: number }[]>`select numnode(${asked.included}) as nodes`;
      if (!small?.nodes) return none('only_small_words');
    }
    const shown = rows.slice(0, pageOfHits);
    const count = rows[0]?.count ?? 0;
    return {
      hits: shown.map(toHit),
      count,
      more: (rows[0]?.found ?? 0) >= mostCandidates,
      nextSkip: rows.length > pageOfHits ? input.skip + pageOfHits : null,
      beside,
      empty: null,
      within,
    };
  },
});

interface Row {
  pageId: string; packetId: string; pageNumber: number; caseId: string; caseNumber: number; claimantName: string; senderName: string; receivedOn: Date; state: string;
  documentType: string | null; documentTitle: string | null; serviceOn: Date | null; provider: string | null; rank: number; found: number; count: number; text: string; places: WordPlaces[] | null;
}

function toHit({ rank, text, places, state, receivedOn, serviceOn, documentTitle, provider, ...row }: Row): RecordHits['hits'][number] {
  return { ...row, receivedOn: fromDateColumn(receivedOn), serviceOn: fromOptionalDateColumn(serviceOn), quarantined: state === 'QUARANTINED', documentTitle: documentTitle ?? '', provider: provider ?? '', exact: rank >= 1, pieces: snippetOf(text, places ?? []) };
}

/** What the text search is asked: `exact` as typed, `wide` with misreadings, `included` without what is left out. */
interface Asked {
  readonly included: Sql;
  readonly exact: Sql;
  readonly wide: Sql;
  /** The words of the index that answer, to be shown where they stand; and how those begin that may go on. */
  readonly shown: Sql;
  readonly beginnings: readonly string[];
}

interface Known {
  readonly beside: Beside;
  /** Lexemes of misreadings by the word that was typed, and of words that begin so. */
  readonly lexemes: ReadonlyMap<string, readonly string[]>;
}

/** So much of a page is read for the words around a hit. */
const mostOfText = 20_000;

/** The rows of one page of hits. Without a filter only those are joined that are shown; with one, all that are ranked. */
async function findRows(db: ReadTx, practiceId: PracticeId, input: Awaited<ReturnType<typeof SearchRecords.parse>>, asked: Asked, caseId: string | null): Promise<Row[]> {
  const filters: Sql[] = [];
  if (input.type && input.type.length > 0) filters.push(sql`d.type in (${joined(input.type)})`);
  if (input.from) filters.push(sql`coalesce(d."serviceEndOn", d."serviceOn") >= ${input.from}::date`);
  if (input.to) filters.push(sql`d."serviceOn" <= ${input.to}::date`);
  if (input.provider) filters.push(sql`strpos(lower(d.provider || ' ' || d.facility), lower(${input.provider})) > 0`);
  if (input.physicianId) filters.push(sql`e."physicianId" = ${input.physicianId}::uuid`);
  const filtered = filters.length > 0;
  const wanted = input.skip + pageOfHits + 1;
  return db.$queryRaw<Row[]>`
    with q as materialized (select ${asked.exact} as exact, ${asked.wide} as wide, ${asked.shown} as shown),
    found as materialized (select f.* from q, find_record_pages(${caseId}::uuid, ${input.packetId ?? null}::uuid, q.exact, q.wide, ${filtered ? mostCandidates : wanted}) f),
    shown as materialized (
      select f."pageId", f."packetId", f."caseId", f.rank, f.found, g.number as "pageNumber", g.text, d.type as "documentType", d.title as "documentTitle", d."serviceOn", d.provider,
        ${filtered ? sql`(count(*) over ())::int` : sql`f.found`} as count
      from found f
      join "RecordPage" g on g."practiceId" = ${practiceId}::uuid and g.id = f."pageId"
      ${input.physicianId ? sql`join "Packet" k on k."practiceId" = ${practiceId}::uuid and k.id = f."packetId" join "Evaluation" e on e."practiceId" = ${practiceId}::uuid and e.id = k."evaluationId"` : nothing}
      left join "RecordDocument" d on d."practiceId" = ${practiceId}::uuid and d.id = g."documentId"
      ${filtered ? sql`where ${joined(filters, ' and ')}` : nothing}
      order by f.rank desc, f."pageId" limit ${pageOfHits + 1} offset ${input.skip}
    )
    select s."pageId", s."packetId", s."caseId", s.rank, s.found, s.count, s."pageNumber", s."documentType", s."documentTitle", s."serviceOn", s.provider,
      c.number as "caseNumber", cl.name as "claimantName", k."senderName", k."receivedOn", k.state::text as state,
      left(s.text, ${mostOfText}) as text,
      (select jsonb_agg(jsonb_build_object('lexeme', t.lexeme, 'places', t.positions)) from "PageSearch" w cross join lateral unnest(w.terms) t
        where w."practiceId" = ${practiceId}::uuid and w."pageId" = s."pageId" and (t.lexeme = any(q.shown)${asked.beginnings.length > 0 ? sql` or exists (select 1 from unnest(${asked.beginnings}::text[]) b where starts_with(t.lexeme, b))` : nothing})) as places
    from shown s cross join q
    join "Packet" k on k."practiceId" = ${practiceId}::uuid and k.id = s."packetId"
    join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = s."caseId"
    join "Claimant" cl on cl."practiceId" = ${practiceId}::uuid and cl.id = c."claimantId"
    order by s.rank desc, s."pageId"`;
}

/** The words of the records that resemble what was typed, or begin so, in one statement. */
async function knownWordsOf(db: ReadTx, terms: readonly SearchTerm[], exactly: boolean): Promise<Known> {
  const typed = [...new Set(exactly ? [] : terms.filter(({ kind, excluded }) => kind !== 'prefix' && !excluded).flatMap(({ words }) => words).filter((word) => word.length >= 3))];
  const beginnings = [...new Set(terms.filter(({ kind }) => kind === 'prefix').flatMap(({ words }) => words))];
  if (typed.length + beginnings.length === 0) return { beside: [], lexemes: new Map() };
  const rows = await db.$queryRaw<(KnownWord & { typed: string; lexeme: string })[]>`
    select t.typed, w.word, w.lexeme, w.pages from unnest(${typed}::text[]) t(typed) cross join lateral similar_record_words(t.typed, 60) w
    union all select t.typed || '*', w.word, w.lexeme, w.pages from unnest(${beginnings}::text[]) t(typed) cross join lateral record_words_beginning(t.typed, 60) w`;
  const of = (name: string) => rows.filter((row) => row.typed === name);
  const besides = typed.map((word) => {
    const own = of(word).find((row) => row.word === word);
    return { word, known: own !== undefined, found: misreadingsOf(word, of(word)).filter(({ lexeme }) => lexeme !== own?.lexeme) };
  });
  return {
    beside: besides.map(({ found, ...word }) => ({ ...word, words: found.map((one) => one.word) })),
    lexemes: new Map([...besides.map(({ word, found }) => [word, found.map(({ lexeme }) => lexeme)] as const), ...beginnings.map((word) => [`${word}*`, [...new Set(of(`${word}*`).map(({ lexeme }) => lexeme))]] as const)]),
  };
}

/** Any of some words of the index, which are letters and digits only. */
const anyOf = (lexemes: readonly string[]): Sql => sql`to_tsquery('simple', ${lexemes.map((lexeme) => `'${lexeme}'`).join(' | ')})`;
const plain = (word: string): Sql => sql`plainto_tsquery('english', record_words(${word}))`;

function askedOf(terms: readonly SearchTerm[], { lexemes }: Known): Asked {
  const exact = ({ kind, words }: SearchTerm): Sql => {
    const [word = ''] = words;
    if (kind === 'phrase') return sql`phraseto_tsquery('english', record_words(${words.join(' ')}))`;
    if (kind === 'word') return plain(word);
    const known = lexemes.get(`${word}*`) ?? [];
    return sql`(to_tsquery('simple', ${`'${word}':*`}) ${known.length > 0 ? sql`|| ${anyOf(known)}` : nothing})`;
  };
  const wideWord = (word: string): Sql => {
    const besides = lexemes.get(word) ?? [];
    return besides.length > 0 ? sql`(${plain(word)} || ${anyOf(besides)})` : plain(word);
  };
  const wide = (term: SearchTerm): Sql => {
    if (term.kind === 'word') return wideWord(term.words[0] ?? '');
    // A phrase may be misread in one word or another; without a misreading it stays as it is, with its small words.
    return term.kind === 'phrase' && term.words.some((word) => lexemes.get(word)?.length) ? sql`(${exact(term)} || (${joined(term.words.map(wideWord), ' <-> ')}))` : exact(term);
  };
  const included = terms.filter(({ excluded }) => !excluded);
  const without = terms.filter(({ excluded }) => excluded).map((term) => sql`&& !!${exact(term)}`);
  const minus = without.length > 0 ? joined(without, ' ') : nothing;
  const all = (of: (term: SearchTerm) => Sql): Sql => sql`(${joined(included.map(of), ' && ')})`;
  const words = [...new Set(included.flatMap((term) => (term.kind === 'prefix' ? [] : term.words)))];
  const others = [...new Set(included.flatMap(({ kind, words: [word = '', ...more] }) => (kind === 'prefix' ? (lexemes.get(`${word}*`) ?? []) : [word, ...more].flatMap((one) => lexemes.get(one) ?? []))))];
  return {
    included: all(exact),
    exact: sql`(${all(exact)} ${minus})`,
    wide: sql`(${all(wide)} ${minus})`,
    shown: sql`(tsvector_to_array(to_tsvector('english', record_words(${words.join(' ')}))) || ${others}::text[])`,
    beginnings: included.flatMap(({ kind, words: [word = ''] }) => (kind === 'prefix' ? [word] : [])),
  };
}

async function findWithin(db: ReadTx, practiceId: PracticeId, { caseId, packetId }: { caseId?: string | undefined; packetId?: string | undefined }): Promise<Within> {
  if (!caseId && !packetId) return null;
  const packet = packetId ? await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { id: true, caseId: true, senderName: true, receivedOn: true } }) : null;
  const id = packet?.caseId ?? caseId;
  const row = id && (!packetId || packet) ? await db.case.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { number: true, claimant: { select: { name: true } } } }) : null;
  if (!row || !id || (packet && caseId && packet.caseId !== caseId)) throw new NotFound();
  return { caseId: id, caseNumber: row.number, claimantName: row.claimant.name, packet: packet && { id: packet.id, senderName: packet.senderName, receivedOn: fromDateColumn(packet.receivedOn) } };
}
