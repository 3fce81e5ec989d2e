import type pg from 'pg';
import type { World } from '../lib/test/world.ts';

/** Words that a search asks for, at their rank among all words; the others are made of syllables. */
const named: readonly (readonly [rank: number, word: string])[] = [
  [4, 'patient'], [9, 'pain'], [15, 'right'], [16, 'left'], [30, 'knee'], [42, 'motion'], [43, 'range'], [60, 'lumbar'], [90, 'surgery'], [140, 'shoulder'], [200, 'tear'], [260, 'cervical'], [330, 'strain'],
  [400, 'meniscus'], [700, 'arthroscopy'], [900, 'radiculopathy'], [1500, 'hypertension'], [2500, 'laminectomy'], [4000, 'gabapentin'], [7000, 'castellanos'], [12000, 'spondylolisthesis'],
];
const vocabularySize = 30_000;
const wordsOnPage = 350;
const pagesAtOnce = 500;
/** How often one drawn text stands in a practice: to stem 300,000 texts takes longer than all that is measured. */
const timesUsed = 10;

/** Numbers that look drawn and are the same each time. */
function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function vocabulary(): string[] {
  const syllables = ['ka', 'lo', 'ri', 'be', 'no', 'za', 'mi', 'tu', 'fe', 'wa', 'go', 'shu', 'pel', 'dor', 'vin', 'cras', 'ten', 'ula', 'gra', 'sto'];
  const draw = drawer(11);
  const words = Array.from({ length: vocabularySize }, (_, rank) => Array.from({ length: 2 + Math.floor(draw() * 3) }, () => syllables[Math.floor(draw() * syllables.length)]).join('') + (rank % 7 === 0 ? String(rank % 100) : ''));
  for (const [rank, word] of named) words[rank] = word;
  return words;
}

/** What a scanner makes of a word now and then. */
function misread(word: string, draw: () => number): string {
  const swaps = [['m', 'rn'], ['i', 'l'], ['o', '0'], ['l', '1'], ['e', 'c'], ['d', 'cl'], ['s', '5']] as const;
  const fitting = swaps.filter(([from]) => word.includes(from));
  const [from, to] = fitting[Math.floor(draw() * fitting.length)] ?? ['', ''];
  return from ? word.replace(from, to) : word;
}

/** A page of words by Zipf's law, one in fifty misread, with pairs that stand together. */
function pageText(words: readonly string[], cumulative: Float64Array, draw: () => number): string {
  const total = cumulative[cumulative.length - 1] ?? 1;
  const page: string[] = [];
  while (page.length < wordsOnPage) {
    const wanted = draw() * total;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const word = words[low] ?? '';
    page.push(draw() < 0.02 ? misread(word, draw) : word);
    if (word === 'range' && draw() < 0.5) page.push('of', 'motion');
    if (word === 'meniscus' && draw() < 0.4) page.push('tear');
  }
  return page.join(' ');
}

/** SQL for an id that follows from some text, as ids are written. */
export function madeId(text: string): string {
  return `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;
}

/** Fills a practice with cases of one packet each, their pages and the list of their words, as the owner, past the triggers. */
export async function loadPages(owner: pg.Client, { practiceId, physicianId, payerId }: World, caseCount: number, pagesInCase: number): Promise<void> {
  const pagesWith = new Map<string, number>();
  const words = vocabulary();
  const cumulative = new Float64Array(words.length);
  let sum = 0;
  words.forEach((_, rank) => (cumulative[rank] = sum += 1 / (rank + 3)));
  const draw = drawer(7);
  const id = (kind: string) => madeId(`$1 || '${kind}' || n`);
  await owner.query(`insert into "Claimant" ("practiceId", id, name, "searchName") select $1::uuid, ${id('claimant')}, 'Claimant ' || n, 'claimant ' || n from generate_series(1, $2::int) n`, [practiceId, caseCount]);
  await owner.query(
    `insert into "Case" ("practiceId", id, number, kind, stage, "claimantId", "payerId", "physicianId", "claimNumber", "requestedOn", "searchText", "updatedAt")
     select $1::uuid, ${id('case')}, 1000 + n, 'QME', 'SCHEDULED', ${id('claimant')}, $4::uuid, $3::uuid, 'CL-' || n, date '2026-01-05', 'claimant ' || n, now() from generate_series(1, $2::int) n`,
    [practiceId, caseCount, physicianId, payerId],
  );
  await owner.query(
    `insert into "Evaluation" ("practiceId", id, "caseId", "physicianId", kind, state, "requestedOn") select $1::uuid, ${id('evaluation')}, ${id('case')}, $3::uuid, 'COMPREHENSIVE', 'SCHEDULED', date '2026-01-05' from generate_series(1, $2::int) n`,
    [practiceId, caseCount, physicianId],
  );
  await owner.query(
    `insert into "Packet" ("practiceId", id, "caseId", "evaluationId", "senderName", "receivedOn", "countedPages", "hasFiles") select $1::uuid, ${id('packet')}, ${id('case')}, ${id('evaluation')}, 'Sierra Pacific Mutual', date '2026-02-01', $3::int, true from generate_series(1, $2::int) n`,
    [practiceId, caseCount, pagesInCase],
  );
  await owner.query(
    `insert into "RecordFile" ("practiceId", id, "packetId", position, name, bytes, sha256, "keySealed", state) select $1::uuid, ${id('file')}, ${id('packet')}, 1, 'records.pdf', 1, repeat('0', 64), '', 'READY' from generate_series(1, $2::int) n`,
    [practiceId, caseCount],
  );
  await owner.query(
    `insert into "RecordDocument" ("practiceId", id, "packetId", position, type, "serviceOn", provider, suggestion)
     select $1::uuid, ${madeId(`$1 || 'document' || n || '-' || d`)}, ${id('packet')}, d, (array['progress_note','imaging_report','operative_report','lab_report'])[1 + d % 4], date '2020-01-01' + d * 5, (array['A. Castellanos MD','B. Lindqvist MD','C. Okafor DC'])[1 + d % 3], '{}'
     from generate_series(1, $2::int) n, generate_series(1, $3::int) d`,
    [practiceId, caseCount, Math.ceil(pagesInCase / 8)],
  );
  const pool = Math.max(pagesAtOnce, Math.ceil((caseCount * pagesInCase) / timesUsed));
  await owner.query('create temp table pool (at integer primary key, text text not null, terms tsvector not null)');
  const drawn = new Uint32Array(pool);
  for (let at = 0; at < caseCount * pagesInCase; at += 1) drawn[(at * 7_919) % pool]! += 1;
  for (let from = 0; from < pool; from += pagesAtOnce) {
    const texts = Array.from({ length: Math.min(pagesAtOnce, pool - from) }, () => pageText(words, cumulative, draw));
    texts.forEach((text, at) => {
      for (const word of new Set(text.split(' '))) if (word.length >= 3) pagesWith.set(word, (pagesWith.get(word) ?? 0) + (drawn[from + at] ?? 0));
    });
    await owner.query(`insert into pool select $1::int + o - 1, t, to_tsvector('english', record_words(t)) from unnest($2::text[]) with ordinality u(t, o)`, [from, texts]);
  }
  // Page p of case n is text ((n - 1) * pages + p - 1) * 7919 of the pool, which wraps around.
  const pages = 'generate_series(1, $2::int) n cross join generate_series(1, $3::int) p join pool on pool.at = (((n - 1)::bigint * $3::int + p - 1) * 7919) % $4::int';
  const page = madeId(`$1 || 'page' || n || '-' || p`);
  await owner.query(
    `insert into "RecordPage" ("practiceId", id, "caseId", "packetId", "fileId", number, "pageInFile", reading, text, "textSource", "documentId")
     select $1::uuid, ${page}, ${id('case')}, ${id('packet')}, ${id('file')}, p, p, 'read', pool.text, 'layer', ${madeId(`$1 || 'document' || n || '-' || ((p - 1) / 8 + 1)`)} from ${pages}`,
    [practiceId, caseCount, pagesInCase, pool],
  );
  await owner.query(`insert into "PageSearch" ("practiceId", "pageId", "caseId", "packetId", terms) select $1::uuid, ${page}, ${id('case')}, ${id('packet')}, pool.terms from ${pages} order by n, p`, [practiceId, caseCount, pagesInCase, pool]);
  await owner.query('drop table pool');
  await owner.query(
    `insert into "RecordWord" ("practiceId", word, lexeme, folded, pages)
     select $1::uuid, word, lexeme, record_word_folded(word), pages from (select word, pages, (tsvector_to_array(to_tsvector('english', word)))[1] as lexeme from unnest($2::text[], $3::int[]) u(word, pages) where pages > 0) known where lexeme is not null`,
    [practiceId, [...pagesWith.keys()], [...pagesWith.values()]],
  );
}

/** Loads many pages past the triggers, which keep what the loader keeps itself; the indexes of the search are put back as they were made. */
export async function pastTriggers(owner: pg.Client, load: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; made: string }>(`select indexname as name, indexdef as made from pg_indexes where tablename = 'PageSearch' and indexname like 'PageSearch\\_%' and indexname <> 'PageSearch_pkey'`);
  for (const { name } of rows) await owner.query(`drop index "${name}"`);
  await owner.query('set session_replication_role = replica');
  await load();
  await owner.query('set session_replication_role = origin');
  await owner.query(`set maintenance_work_mem = '1GB'`);
  for (const { made } of rows) await owner.query(made);
  await owner.query('vacuum analyze');
}
