import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, sql, type Sql } from '../../core/sql';
import { ALIKE, likenessOf, type ContactLikeness } from '../../domain/contact/likeness';
import { ContactDuplicates, FindContactDuplicates, type ContactPair, type DuplicateSide } from './schema';

const mostPairs = 100;
/** How many names after a name are compared with it: fewer the more there are, so that it stays a matter of seconds. */
const [mostNeighbours, leastNeighbours, mostCompared] = [12, 3, 120_000];
/** What more contacts share than that is no sign of one contact but a placeholder. */
const mostSharers = 20;

interface Candidate extends ContactLikeness {
  first: string;
  second: string;
}

const words = (name: Sql) => sql`array_to_string(array(select word from unnest(string_to_array(${name}, ' ')) word order by word), ' ')`;
const digits = (phone: Sql) => sql`case when length(regexp_replace(${phone}, '\\D', '', 'g')) < 7 then null else right(regexp_replace(${phone}, '\\D', '', 'g'), 10) end`;
const placeOf = sql`case when c.street = '' then null else btrim(regexp_replace(lower(c.street), '[^a-z0-9]+', ' ', 'g')) || ' ' || left(c."postalCode", 5) end`;
/** Every contact as it is compared: words in order, number without signs, e-mail in small letters, street with the ZIP. */
const compared = (where: Sql) => sql`select c.id, c.kind, c."searchName" as name, ${words(sql`c."searchName"`)} as words, c."organisationId", nullif(lower(c.email), '') as email, ${digits(sql`c.phone`)} as phone,
  ${placeOf} as place
  from "Contact" c where ${where}`;

/** Contacts that may be the same, with what matched. Never merged ones, nor pairs that somebody told apart. */
export const findContactDuplicates = query({
  name: 'contact.find_duplicates',
  input: FindContactDuplicates,
  output: ContactDuplicates,
  async run({ ctx, input, db }) {
    if (input.contactId && !(await db.contact.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: input.contactId } }, select: { id: true } }))) throw new NotFound();
    const candidates = input.contactId ? await ofOne(db, ctx, input.contactId) : await ofAll(db, ctx);
    const likely = candidates
      .flatMap((candidate) => {
        const likeness = likenessOf(candidate);
        return likeness ? [{ ...candidate, ...likeness }] : [];
      })
      .sort((a, b) => b.strength - a.strength || (a.first < b.first ? -1 : 1));
    const shown = likely.slice(0, mostPairs);
    const sides = await sidesOf(db, ctx, shown.flatMap(({ first, second }) => [first, second]));
    const pairs = shown.flatMap(({ first, second, matched, why }): ContactPair[] => {
      const [one, other] = [sides.get(first), sides.get(second)];
      return one && other ? [{ first: one, second: other, matched, why }] : [];
    });
    return { pairs, more: likely.length > mostPairs };
  },
});

function pairsOf(ctx: PracticeCtx, candidates: Sql): Sql {
  return sql`select a.id as first, b.id as second, a.kind::text as kind, similarity(a.name, b.name)::float8 as similarity, a.words = b.words as "sameWords",
      coalesce(a.email = b.email, false) as "sameEmail", coalesce(a.phone = b.phone, false) as "samePhone", coalesce(a.place = b.place, false) as "sameAddress"
    from (${candidates}) pair join compared a on a.id = pair.a join compared b on b.id = pair.b
    where a.kind = b.kind and not exists (select 1 from "ContactsApart" k where k."practiceId" = ${ctx.practiceId}::uuid and k."firstId" = least(a.id, b.id) and k."secondId" = greatest(a.id, b.id))`;
}

/** One contact against all others: names by the trigram index, numbers and addresses by comparing. */
async function ofOne(db: ReadTx, ctx: PracticeCtx, contactId: string): Promise<Candidate[]> {
  await db.$queryRaw`select set_config('pg_trgm.similarity_threshold', '0.35', true)`;
  const mine = sql`c."practiceId" = ${ctx.practiceId}::uuid and c."mergedIntoId" is null`;
  return db.$queryRaw<Candidate[]>`with me as (${compared(sql`${mine} and c.id = ${contactId}::uuid`)}),
    close as (select c.id from "Contact" c where ${mine} and c."searchName" % (select name from me)
      union select c.id from "Contact" c, me where ${mine} and (lower(c.email) = me.email or ${digits(sql`c.phone`)} = me.phone or ${placeOf} = me.place)),
    compared as (select * from me union ${compared(sql`${mine} and c.id in (select id from close)`)})
    ${pairsOf(ctx, sql`select me.id as a, close.id as b from me, close where close.id <> me.id`)}`;
}

/**
 * All against all would be the square of the practice. A name is compared with those that stand near it, once in the
 * order of names and once in the order of its sorted words; whoever shares a number, e-mail or address is compared too.
 */
async function ofAll(db: ReadTx, ctx: PracticeCtx): Promise<Candidate[]> {
  const inUse = sql`c."practiceId" = ${ctx.practiceId}::uuid and c."mergedIntoId" is null and c.active`;
  const [counted] = await db.$queryRaw<{ count: number }[]>`select count(*)::int as count from "Contact" c where ${inUse}`;
  const neighbours = Math.min(mostNeighbours, Math.max(leastNeighbours, Math.floor(mostCompared / Math.max(1, counted?.count ?? 0))));
  const next = (what: Sql) => joined(Array.from({ length: neighbours }, (_, at) => sql`lead(${what}, ${at + 1}::int) over w`));
  const near = (order: Sql) => sql`select a, b from (select id as a, name, kind, unnest(array[${next(sql`id`)}]) as b, unnest(array[${next(sql`name`)}]) as other from compared window w as (order by kind, ${order})) pairs where b is not null and similarity(name, other) >= ${ALIKE}::float8`;
  const sharing = (what: Sql) => sql`select a.id as a, b.id as b from compared a join compared b on b.${what} = a.${what} and b.kind = a.kind and a.id < b.id`;
  const telling = (what: Sql) => sql`case when count(*) over (partition by kind, ${what}) <= ${mostSharers} then ${what} end as ${what}`;
  const [email, phone, place] = [sql`email`, sql`phone`, sql`place`];
  return db.$queryRaw<Candidate[]>`with written as materialized (${compared(inUse)}),
    compared as materialized (select id, kind, name, words, ${joined([email, phone, place].map(telling))} from written),
    pair as (select least(a, b) as a, greatest(a, b) as b from (${near(sql`name, id`)} union all ${near(sql`words, id`)} union all ${joined([email, phone, place].map(sharing), ' union all ')}) every group by 1, 2)
    select * from (${pairsOf(ctx, sql`select a, b from pair`)}) found
    where similarity >= ${ALIKE}::float8 or (${sharedAnything} and similarity >= 0.2) order by similarity desc, first, second limit 2000`;
}

const sharedAnything = sql`("sameEmail" or "samePhone" or "sameAddress")`;

async function sidesOf(db: ReadTx, { practiceId }: PracticeCtx, ids: readonly string[]): Promise<Map<string, DuplicateSide>> {
  const rows = await db.contact.findMany({ where: { practiceId, id: { in: [...new Set(ids)] } }, include: { organisation: { select: { name: true } } } });
  return new Map(rows.map((row) => [row.id, { ...row, organisationName: row.organisation?.name ?? null }]));
}
