import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql, type Sql } from '../../core/sql';
import { comparable, searchWords } from '../../domain/search-text';
import { readCursor, writeCursor } from './policy';
import { ContactDetail, ContactList, contactRoleLabels, FindContacts, FoundContacts, ListContacts, ReadContact, type Contact, type ContactRole, type ContactRow } from './schema';

const pageSize = 50;
const countUpTo = 1000;
const foundSize = 10;

interface FoundRow {
  id: string;
  name: string;
  roles: ContactRole[];
  city: string;
  organisationName: string | null;
}

/**
 * Ten contacts that can be chosen: those whose name begins with what was typed, then those that hold each of its words.
 * The first come out of an index in order; the others are looked for only when there is room left.
 */
export const findContacts = query({
  name: 'contact.find',
  input: FindContacts,
  output: FoundContacts,
  async run({ ctx, input, db }) {
    const begun = comparable(input.q);
    const words = searchWords(input.q);
    const among = joined([inUse(ctx), ...kindAndRole(input)], ' and ');
    const order = sql`c."searchName" collate "C", c.id`;
    const begins = sql`select 1 as rank, c.* from "Contact" c where ${among} ${begun === '' ? nothing : sql`and ${beginsWith(begun)}`} order by ${order} limit ${foundSize}`;
    const holds = words.length === 0 ? nothing : sql`union all (select 2 as rank, c.* from "Contact" c where ${among} and (select count(*) from begins) < ${foundSize} and ${joined(words.map(holdsWord), ' and ')} and not (${beginsWith(begun)}) order by ${order} limit ${foundSize})`;
    const typedNoWord = words.length === 0 && input.q !== '';
    const rows = typedNoWord ? [] : await db.$queryRaw<FoundRow[]>`with begins as materialized (${begins})
      select f.id, f.name, f.roles::text[] as roles, f.city, o.name as "organisationName"
      from (select * from begins ${holds}) f
      left join "Contact" o on o."practiceId" = f."practiceId" and o.id = f."organisationId"
      order by f.rank, f."searchName" collate "C", f.id limit ${foundSize}`;
    return { contacts: rows.map(({ id, name, roles, city, organisationName }) => ({ id, name, detail: [...roles.map((role) => contactRoleLabels[role]), organisationName, city].filter(Boolean).join(' · ') })) };
  },
});

function inUse(ctx: PracticeCtx): Sql {
  return sql`c."practiceId" = ${ctx.practiceId}::uuid and c."mergedIntoId" is null and c.active`;
}

/** The role as an array of one, so that its own index in order of names is seen to fit. */
function kindAndRole({ kind, role }: { kind?: string | undefined; role?: string | undefined }): Sql[] {
  return [...(kind ? [sql`c.kind = ${kind}::"ContactKind"`] : []), ...(role ? [sql`c.roles @> ${`{${role}}`}::"ContactRole"[]`] : [])];
}

/** A prefix as a range of the index: no text that begins with it sorts after it and the last character there is. */
function beginsWith(prefix: string): Sql {
  return sql`(c."searchName" collate "C" >= ${prefix} and c."searchName" collate "C" < ${`${prefix}\u{10ffff}`})`;
}

/** One or two letters must begin a word; three or more may stand anywhere. */
function holdsWord(word: string): Sql {
  return word.length > 2 ? sql`c."searchName" like ${`%${word}%`}` : sql`(c."searchName" like ${`${word}%`} or c."searchName" like ${`% ${word}%`})`;
}

/** The list of contacts in the order of names: a page after the cursor, in two statements, with the open cases of each. */
export const listContacts = query({
  name: 'contact.list',
  input: ListContacts,
  output: ContactList,
  async run({ ctx, input, db }) {
    const state = input.state ?? 'active';
    const size = input.limit ?? pageSize;
    const conditions = [
      sql`c."practiceId" = ${ctx.practiceId}::uuid and c."mergedIntoId" is null`,
      ...(state === 'all' ? [] : [state === 'active' ? sql`c.active` : sql`not c.active`]),
      ...kindAndRole(input),
      ...searchWords(input.q ?? '').map(holdsWord),
    ];
    const matching = joined(conditions, ' and ');
    const cursor = input.cursor ? readCursor(input.cursor) : null;
    const page = sql`select c.* from "Contact" c where ${matching} ${cursor ? sql`and (c."searchName" collate "C", c.id) > (${cursor.searchName}, ${cursor.id}::uuid)` : nothing}
      order by c."searchName" collate "C", c.id limit ${size + 1}`;
    const rows = await db.$queryRaw<(ContactRow & { searchName: string })[]>`select c.id, c.kind::text as kind, c.roles::text[] as roles, c.name, c."searchName", o.name as "organisationName", c.title, c.email, c.phone, c.fax,
        c.street, c.city, c.state, c."postalCode", c.language, c."payerNotes", c.note, c.active, cases.count as "openCaseCount"
      from (${page}) c
      left join "Contact" o on o."practiceId" = c."practiceId" and o.id = c."organisationId"
      left join lateral (select count(*)::int as count from (
        select k.id from "Case" k where k."practiceId" = c."practiceId" and k."payerId" = c.id and k."closedAt" is null
        union select k.id from "CaseParty" p join "Case" k on k."practiceId" = p."practiceId" and k.id = p."caseId" where p."practiceId" = c."practiceId" and p."contactId" = c.id and k."closedAt" is null
        limit ${countUpTo}) open) cases on true
      order by c."searchName" collate "C", c.id`;
    const [counted] = await db.$queryRaw<{ count: number }[]>`select count(*)::int as count from (select 1 from "Contact" c where ${matching} limit ${countUpTo + 1}) counted`;
    const count = counted?.count ?? 0;
    const shown = rows.slice(0, size);
    const last = rows.length > size ? shown.at(-1) : undefined;
    return { contacts: shown, total: { count: Math.min(count, countUpTo), more: count > countUpTo }, nextCursor: last ? writeCursor(last) : null };
  },
});

/** The page of a contact; a merged one stays readable. */
export const readContact = query({
  name: 'contact.read',
  input: ReadContact,
  output: ContactDetail,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const contact = await findContact(db, ctx, input.contactId);
    if (!contact) throw new NotFound();
    const merged = await db.contact.findMany({ where: { practiceId, mergedIntoId: contact.id }, orderBy: [{ mergedAt: 'desc' }, { id: 'asc' }], select: { id: true, name: true, mergedAt: true } });
    const nameOfMerged = new Map(merged.map(({ id, name }) => [id, name]));
    const events = await db.auditEvent.findMany({ where: { practiceId, subjectKind: 'contact', subjectId: { in: [contact.id, ...nameOfMerged.keys()] } }, orderBy: { seq: 'desc' }, take: 100 });
    return {
      ...contact,
      people: await db.contact.findMany({ where: { practiceId, organisationId: contact.id, mergedIntoId: null }, orderBy: [{ active: 'desc' }, { searchName: 'asc' }, { id: 'asc' }], take: 200 }),
      cases: await casesOf(db, ctx, contact.id),
      merged: merged.map(({ id, name, mergedAt }) => ({ id, name, mergedAt: mergedAt?.toISOString() ?? contact.addedAt })),
      history: events.map(({ seq, at, actorName, summary, subjectId, data }) => ({ seq, at: at.toISOString(), actorName, summary, changed: changedFacts(data), ofMerged: nameOfMerged.get(subjectId) ?? null })),
    };
  },
});

function changedFacts(data: unknown): string[] {
  const { changed } = (data ?? {}) as { changed?: unknown };
  return Array.isArray(changed) ? changed.filter((fact) => typeof fact === 'string') : [];
}

/** One contact as it is stored; null when it is not there or not of this practice. */
export async function findContact(db: Pick<ReadTx, 'contact'>, ctx: PracticeCtx, id: string): Promise<(Contact & { addedAt: string }) | null> {
  const named = { select: { id: true, name: true } } as const;
  const row = await db.contact.findUnique({
    where: { practiceId_id: { practiceId: ctx.practiceId, id } },
    include: { organisation: named, mergedInto: named, addresses: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  return row && { ...row, mergedAt: row.mergedAt?.toISOString() ?? null, addedAt: row.createdAt.toISOString() };
}

type CaseOfContact = Omit<ContactDetail['cases']['newest'][number], 'open'> & { closedAt: Date | null };

/** The cases on which a contact is the payer or a party: how many, how many are open, and the newest. */
async function casesOf(db: ReadTx, { practiceId }: PracticeCtx, contactId: string): Promise<ContactDetail['cases']> {
  const on = sql`select k.id, 'payer' as role from "Case" k where k."practiceId" = ${practiceId}::uuid and k."payerId" = ${contactId}::uuid
    union all select p."caseId", p.role::text from "CaseParty" p where p."practiceId" = ${practiceId}::uuid and p."contactId" = ${contactId}::uuid`;
  const [counted] = await db.$queryRaw<{ total: number; openCount: number }[]>`select count(*)::int as total, count(*) filter (where k."closedAt" is null)::int as "openCount"
    from (select distinct id from (${on}) every) one join "Case" k on k."practiceId" = ${practiceId}::uuid and k.id = one.id`;
  const newest = await db.$queryRaw<CaseOfContact[]>`select k.id, k.number, k.kind::text as kind, k.stage::text as stage, k."closedAt", cl.name as "claimantName", one.roles
    from (select id, array_agg(distinct role) as roles from (${on}) every group by id) one
    join "Case" k on k."practiceId" = ${practiceId}::uuid and k.id = one.id
    join "Claimant" cl on cl."practiceId" = k."practiceId" and cl.id = k."claimantId"
    order by (k."closedAt" is null) desc, k."createdAt" desc, k.id desc limit 20`;
  return { total: counted?.total ?? 0, openCount: counted?.openCount ?? 0, newest: newest.map(({ closedAt, ...found }) => ({ ...found, open: closedAt === null })) };
}
