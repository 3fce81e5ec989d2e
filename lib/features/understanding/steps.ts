import type { z } from 'zod';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { toOptionalDateColumn } from '../../core/dates';
import { jsonColumn } from '../../core/json';
import type { Enqueue, Tx } from '../../core/operation';
import type { DocumentType } from '../../domain/records/document-types';
import type { Suggested } from '../../domain/records/suggestion';
import { fieldsOfStretch } from './queries';
import type { UnderstandPacket, UnderstoodDocument, UnderstoodPage } from './schema';

type Understood = z.output<typeof UnderstandPacket>;

/** The columns of a document that a person cut out of another: what its own pages say, each value with the words it came from. */
export async function columnsOfStretch(tx: Tx, practiceId: PracticeId, packetId: string, type: DocumentType, pages: readonly number[]) {
  const { title, serviceOn, serviceEndOn, provider, facility } = await fieldsOfStretch(tx, practiceId, packetId, type, pages);
  const brief = <T>(said: Suggested<T>, value: T): Suggested<T> => ({ ...said, value, words: said.words.slice(0, 200) });
  const fields = { title: brief(title, title.value.slice(0, 200)), serviceOn: brief(serviceOn, serviceOn.value), serviceEndOn: brief(serviceEndOn, serviceEndOn.value), provider: brief(provider, provider.value.slice(0, 160)), facility: brief(facility, facility.value.slice(0, 160)) };
  return { title: fields.title.value, serviceOn: toOptionalDateColumn(serviceOn.value), serviceEndOn: toOptionalDateColumn(serviceEndOn.value), provider: fields.provider.value, facility: fields.facility.value, suggestion: jsonColumn(fields) as object };
}

/**
 * Has those packets sorted anew that came later and may repeat pages of these: of the same case, and what the same
 * physician reviews of the claimant in another one. Closed cases and billed pages stay as they are.
 */
export async function sortLaterAgain(tx: Tx, { practiceId }: PracticeCtx, enqueue: Enqueue, packetIds: readonly string[]): Promise<void> {
  const later = await tx.$queryRaw<{ id: string }[]>`
    select distinct l.id from "Packet" k
    join "Case" c on c."practiceId" = k."practiceId" and c.id = k."caseId" join "Evaluation" e on e."practiceId" = k."practiceId" and e.id = k."evaluationId"
    join "Packet" l on l."practiceId" = k."practiceId" and l."createdAt" >= k."createdAt" and l."hasFiles" and l.state in ('READY', 'QUARANTINED') and l.id <> all(${[...packetIds]}::uuid[])
    join "Case" lc on lc."practiceId" = l."practiceId" and lc.id = l."caseId" and lc."closedAt" is null join "Evaluation" le on le."practiceId" = l."practiceId" and le.id = l."evaluationId"
    where k."practiceId" = ${practiceId}::uuid and k.id = any(${[...packetIds]}::uuid[]) and (lc.id = c.id or (lc."claimantId" = c."claimantId" and le."physicianId" = e."physicianId"))
      and not exists (select 1 from "Invoice" i where i."practiceId" = l."practiceId" and i."evaluationId" = le.id and i.kind = 'INVOICE' and i.state = 'ISSUED')
    order by l.id limit 100`;
  for (const { id } of later) await enqueue('understand-packet', { packetId: id });
}

/** Whether a file of the packet is understood for the first time: it has been read, and no page of it belongs to a document yet. */
export async function hasNewFile(tx: Tx, practiceId: PracticeId, packetId: string, pages: readonly UnderstoodPage[]): Promise<boolean> {
  const lettered = pages.filter(({ isBlank, isSeparator }) => !isBlank && !isSeparator).map(({ number }) => number);
  const [row] = await tx.$queryRaw<{ isNew: boolean }[]>`
    select exists (select 1 from "RecordPage" p where p."practiceId" = ${practiceId}::uuid and p."packetId" = ${packetId}::uuid and p.reading = 'read' and p.number = any(${lettered}::int[])
      and not exists (select 1 from "RecordPage" s where s."practiceId" = p."practiceId" and s."fileId" = p."fileId" and s."documentId" is not null)) as "isNew"`;
  return row?.isNew ?? false;
}

/** What people said about a packet's index, which no reading touches: documents they decided or changed, and pages they moved. */
export interface Decided {
  readonly documents: ReadonlySet<string>;
  readonly pages: ReadonlySet<number>;
}

interface ChangeState {
  readonly documents?: readonly { readonly id: string }[];
  readonly pages?: readonly { readonly number: number }[];
}

/** Reads what people decided: by accepting, amending, splitting, merging, moving. What they undid is no decision. */
export async function decidedIn(tx: Tx, practiceId: PracticeId, packetId: string): Promise<Decided> {
  const documents = await tx.recordDocument.findMany({ where: { practiceId, packetId, OR: [{ state: { not: 'proposed' } }, { decidedById: { not: null } }] }, select: { id: true } });
  const changes = await tx.indexChange.findMany({ where: { practiceId, packetId, undoneAt: null, did: { notIn: ['decide_page', 'turn_page'] } }, select: { after: true } });
  const after = changes.map((change) => change.after as ChangeState);
  return { documents: new Set([...documents, ...after.flatMap(({ documents: rows = [] }) => rows)].map(({ id }) => id)), pages: new Set(after.flatMap(({ pages = [] }) => pages).map(({ number }) => number)) };
}

/** Writes what each page was found to be, in one statement; pages that are as they were are not touched. */
export async function keepPageFacts(tx: Tx, practiceId: PracticeId, packetId: string, pages: readonly UnderstoodPage[]): Promise<void> {
  await tx.$executeRaw`
    update "RecordPage" p set "isBlank" = n."isBlank", "isSeparator" = n."isSeparator", "exactDupOf" = n."exactDupOf", "nearDupOf" = case when p."decidedDup" is null then n."nearDupOf" else p."nearDupOf" end,
      "logicalPages" = n."logicalPages", "elsewhereId" = n."elsewhereId", "elsewhereKind" = n."elsewhereKind"
    from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as n(number int, "isBlank" boolean, "isSeparator" boolean, "exactDupOf" int, "nearDupOf" int, "logicalPages" int, "elsewhereId" uuid, "elsewhereKind" text)
    where p."practiceId" = ${practiceId}::uuid and p."packetId" = ${packetId}::uuid and p.number = n.number
      and (p."isBlank", p."isSeparator", p."exactDupOf", p."nearDupOf", p."logicalPages", p."elsewhereId", p."elsewhereKind")
        is distinct from (n."isBlank", n."isSeparator", n."exactDupOf", n."nearDupOf", n."logicalPages", n."elsewhereId", n."elsewhereKind")`;
}

const same = (pages: readonly number[]): string => pages.join(' ');

/**
 * Puts the proposals in place of the ones before. A proposal with the same pages keeps its row, and so its id and its
 * excerpts; the order that people gave their documents stays. Answers how many are proposed now.
 */
export async function keepProposals(tx: Tx, ctx: PracticeCtx, understood: Understood, decided: Decided): Promise<number> {
  const { practiceId } = ctx;
  const { packetId } = understood;
  const stored = await tx.recordDocument.findMany({ where: { practiceId, packetId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const placed = await tx.recordPage.findMany({ where: { practiceId, packetId, documentId: { not: null } }, select: { number: true, documentId: true }, orderBy: { number: 'asc' } });
  const pagesOf = new Map(stored.map(({ id }) => [id, placed.filter(({ documentId }) => documentId === id).map(({ number }) => number)]));
  const taken = new Set([...decided.pages, ...stored.filter(({ id }) => decided.documents.has(id)).flatMap(({ id }) => pagesOf.get(id) ?? [])]);
  const before = new Map(stored.filter(({ id }) => !decided.documents.has(id)).map(({ id }) => [same(pagesOf.get(id) ?? []), id]));
  const proposals = understood.documents.flatMap((document) => {
    const pages = document.pages.filter((page) => !taken.has(page));
    return pages.length > 0 ? [{ document, pages, id: before.get(same(pages)) ?? null }] : [];
  });
  const kept = new Set(proposals.flatMap(({ id }) => id ?? []));
  const columns = proposals.map(({ document, id }) => ({ id, data: { ...columnsOf(document, understood), classifierVersion: understood.classifierVersion } }));
  const ids: string[] = [];
  const rows = new Map(stored.map((row) => [row.id, row]));
  for (const { id, data } of columns) {
    // A reading that says the same leaves what people have open as it is.
    if (id && !saysTheSame(rows.get(id), data)) await tx.recordDocument.update({ where: { practiceId_id: { practiceId, id } }, data: { ...data, version: { increment: 1 } } });
  }
  const made = await tx.recordDocument.createManyAndReturn({ data: columns.filter(({ id }) => id === null).map(({ data }) => ({ ...data, practiceId, packetId, position: 0, createdAt: ctx.now })), select: { id: true } });
  for (const { id } of columns) ids.push(id ?? made.shift()!.id);
  const places = proposals.flatMap(({ pages }, at) => pages.map((number) => ({ number, id: ids[at]! })));
  await putAll(tx, practiceId, packetId, places, [...taken]);
  await tx.recordDocument.deleteMany({ where: { practiceId, packetId, id: { in: stored.filter(({ id }) => !decided.documents.has(id) && !kept.has(id)).map(({ id }) => id) } } });
  const people = stored.filter(({ id }) => decided.documents.has(id)).map(({ id }) => ({ id, first: pagesOf.get(id)?.[0] ?? 0 }));
  await order(tx, practiceId, packetId, people, proposals.map(({ pages }, at) => ({ id: ids[at]!, first: pages[0]! })));
  return proposals.length;
}

function columnsOf(document: UnderstoodDocument, { declaredPages }: Understood) {
  const { pages, type, title, serviceOn, serviceEndOn, provider, facility, start } = document;
  const declares = declaredPages.page !== null && pages.includes(declaredPages.page) ? { declaredPages } : {};
  const suggestion = jsonColumn({ start, type, title, serviceOn, serviceEndOn, provider, facility, ...declares }) as object;
  return { type: type.value, title: title.value, serviceOn: toOptionalDateColumn(serviceOn.value), serviceEndOn: toOptionalDateColumn(serviceEndOn.value), provider: provider.value, facility: facility.value, state: 'proposed', suggestion };
}

/** Whether a stored row says the same; the database gives the keys of JSON in an order of its own. */
function saysTheSame(row: Readonly<Record<string, unknown>> | undefined, data: Readonly<Record<string, unknown>>): boolean {
  return row !== undefined && Object.keys(data).every((key) => canonical(row[key]) === canonical(data[key]));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}

async function putAll(tx: Tx, practiceId: PracticeId, packetId: string, places: readonly { number: number; id: string }[], taken: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    update "RecordPage" p set "documentId" = n.id
    from (select g.number, m.id from "RecordPage" g left join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as m(number int, id uuid) on m.number = g.number where g."practiceId" = ${practiceId}::uuid and g."packetId" = ${packetId}::uuid) n
    where p."practiceId" = ${practiceId}::uuid and p."packetId" = ${packetId}::uuid and p.number = n.number and p."documentId" is distinct from n.id and not (p.number = any(${[...taken]}::int[]))`;
  await tx.$executeRaw`
    update "Excerpt" e set "documentId" = p."documentId" from "RecordPage" p
    where e."practiceId" = ${practiceId}::uuid and e."packetId" = ${packetId}::uuid and p."practiceId" = e."practiceId" and p."packetId" = e."packetId" and p.number = e."pageNumber" and e."documentId" is distinct from p."documentId"`;
}

/** People's documents keep their order; a proposal stands before the first of them that begins behind it. */
async function order(tx: Tx, practiceId: PracticeId, packetId: string, people: readonly { id: string; first: number }[], proposals: readonly { id: string; first: number }[]): Promise<void> {
  const waiting = [...proposals].sort((a, b) => a.first - b.first);
  const ordered: string[] = [];
  for (const { id, first } of people) {
    while (waiting[0] && waiting[0].first < first) ordered.push(waiting.shift()!.id);
    ordered.push(id);
  }
  const places = [...ordered, ...waiting.map(({ id }) => id)].map((id, at) => ({ id, position: at + 1 }));
  await tx.$executeRaw`
    update "RecordDocument" d set position = n.position from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as n(id uuid, position int)
    where d."practiceId" = ${practiceId}::uuid and d."packetId" = ${packetId}::uuid and d.id = n.id and d.position <> n.position`;
}
