import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql, type Sql } from '../../core/sql';
import { expectationOf } from '../../domain/evaluation/expectation';
import { countPages } from '../../domain/fee-schedule/pages';
import type { PacketCount } from '../../domain/fee-schedule/quote';
import { asSent, ledgerLine, ledgerTotals, verificationText, type VerificationFacts } from '../../domain/records/page-ledger';
import { needsDeclaration, type PacketState as State, type QuarantineReason } from '../../domain/records/packet-state';
import { seenSeconds } from '../../domain/records/seen';
import { countedPackets, expectationFactsOf, findEvaluations, findPastExams, pagesToBill, toPacketFacts, type EvaluationRow } from '../evaluations/queries';
import { seesMoney } from '../evaluations/steps';
import { LedgerPages, ListLedgerPages, PageLedger, ReadLedger, type LedgerPacket, type Verification } from './schema';

const listedAtOnce = 200;

/** What a page `g` is in the count, the first that fits; what a person decided goes over what was read. */
export const partOfPage = sql`case
  when coalesce(g."decidedBlank", g."isBlank") then 'blank'
  when g."elsewhereKind" = 'reviewed' then case when coalesce(g."decidedDup", g."exactDupOf" is not null or g."nearDupOf" is not null) then 'reviewedDuplicate' else 'reviewed' end
  when coalesce(g."decidedDup", g."exactDupOf" is not null or g."nearDupOf" is not null or g."elsewhereKind" = 'case') then 'duplicate'
  else 'original' end`;

/** Pages `g` of an evaluation's packets `k` that are there, and the physician's view `v` of each. */
function pagesOf(practiceId: PracticeId, evaluationId: string, physicianUserId: string | null): Sql {
  return sql`from "Packet" k
    join "RecordPage" g on g."practiceId" = k."practiceId" and g."packetId" = k.id
    join "RecordFile" f on f."practiceId" = g."practiceId" and f.id = g."fileId" and f."removedAt" is null
    left join "PageView" v on v."practiceId" = g."practiceId" and v."pageId" = g.id and v."userId" = ${physicianUserId}::uuid and v.seconds >= ${seenSeconds}
    where k."practiceId" = ${practiceId}::uuid and k."evaluationId" = ${evaluationId}::uuid`;
}

/** The count of an evaluation's pages. The same number goes into the verification and onto the bill. @throws NotFound */
export const readLedger = query({
  name: 'page_ledger.read',
  input: ReadLedger,
  output: PageLedger,
  run: ({ ctx, input, db }) => ledgerOf(db, ctx, input.evaluationId),
});

/** The ledger as it stands, as the answer of every change of it. @throws NotFound */
export async function ledgerOf(db: ReadTx, ctx: PracticeCtx, evaluationId: string): Promise<PageLedger> {
  const [row] = await findEvaluations(db, { practiceId: ctx.practiceId, id: evaluationId });
  if (!row) throw new NotFound();
  return (await standingOf(db, ctx, row)).ledger;
}

/** The ledger of an evaluation with the facts that a verification states. */
export async function standingOf(db: ReadTx, ctx: PracticeCtx, row: EvaluationRow): Promise<{ ledger: PageLedger; facts: VerificationFacts }> {
  const { practiceId } = ctx;
  const feeQuote = await quoteOf(db, practiceId, row);
  const packets = countedPackets(row.packets);
  const choice = row.pageChoice ?? asSent;
  const billed = feeQuote && feeQuote.pages.perPacket.length === packets.length ? feeQuote.pages : null;
  const perPacket: PacketCount[] = billed?.perPacket ?? countPages(pagesToBill(row), { counts: 'none' }, false, 0).perPacket.map((one) => (needsDeclaration(row.case.kind) ? one : { ...one, takenPages: one.countedPages - (one.leftOutPages ?? 0), reason: 'Counted' }));
  const onlyNew = row.case.kind === 'QME' || row.case.kind === 'AME' ? /^ML20[23]/.test(feeQuote?.lines[0]?.code ?? '') : false;
  const seen = await seenByPacket(db, practiceId, row, onlyNew);
  const lines = packets.map((packet, at) => {
    const of = seen.get(packet.id);
    const line = ledgerLine(toPacketFacts(packet), choice, perPacket[at] ?? { takenPages: 0, reason: '' });
    return { ...line, seen: packet.hasFiles ? (of?.seen ?? 0) : null, unseen: packet.hasFiles ? packet.countedPages - (of?.seen ?? 0) : null, unseenTaken: of?.unseenTaken ?? 0 };
  });
  const sum = (of: (line: (typeof lines)[number]) => number | null): number => lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  const totals = { ...ledgerTotals(lines), seen: sum((line) => line.seen), unseen: sum((line) => line.unseen), unseenTaken: sum((line) => line.unseenTaken) };
  const reviewedPages = totals.taken;
  const pageLine = feeQuote?.lines.find(({ code }) => code === 'MLPRR' || code === 'PAGES') ?? null;
  const { made, verifications, invoice } = await aroundLedger(db, practiceId, row);
  const facts: VerificationFacts = {
    physician: [row.physician.name, row.physician.credentials].filter(Boolean).join(', '),
    pages: reviewedPages,
    totals,
    packets: packets.map((packet, at) => ({ senderName: packet.senderName, receivedOn: fromDateColumn(packet.receivedOn), taken: lines[at]?.taken ?? 0 })),
    choice: made && { countDuplicates: made.countDuplicates, countBlanks: made.countBlanks, reason: made.reason },
    unseen: 0,
    unseenStatement: '',
    on: ctx.today,
  };
  const toLine = (packet: EvaluationRow['packets'][number], at: number): LedgerPacket[] => {
    const line = lines[at];
    if (!line) return [];
    return [{ ...line, id: packet.id, senderName: packet.senderName, receivedOn: fromDateColumn(packet.receivedOn), state: packet.state.toLowerCase() as State, quarantineReason: (packet.quarantineReason || null) as QuarantineReason | null, declarationSignedOn: fromOptionalDateColumn(packet.declarationSignedOn), hasFiles: packet.hasFiles }];
  };
  const [standing] = verifications.filter(({ withdrawnAt }) => withdrawnAt === null);
  const ledger: PageLedger = {
    evaluationId: row.id,
    kind: row.kind,
    caseId: row.caseId,
    caseNumber: row.case.number,
    claimantName: row.case.claimant.name,
    physicianName: row.physician.name,
    isPhysician: ctx.actor.kind === 'user' && (row.physician.userId === null ? ctx.actor.role === 'physician' : ctx.actor.userId === row.physician.userId),
    examOn: fromOptionalDateColumn(row.examinedOn ?? row.scheduledOn),
    needsDeclaration: needsDeclaration(row.case.kind),
    packets: packets.flatMap(toLine),
    waiting: row.packets.filter((packet) => !packets.includes(packet)).map(({ id, senderName, receivedOn, state }) => ({ id, senderName, receivedOn: fromDateColumn(receivedOn), state: state.toLowerCase() as State })),
    totals,
    code: feeQuote?.lines[0]?.code ?? '',
    onlyNew,
    includedPages: feeQuote?.pages.includedPages ?? 0,
    reviewedPages,
    billablePages: pageLine?.units ?? 0,
    money: seesMoney(ctx) && pageLine ? { unitPriceCents: pageLine.unitPriceCents, amountCents: pageLine.amountCents } : null,
    choice: made,
    draftText: verificationText(facts),
    verification: standing ?? null,
    earlier: verifications.filter((one) => one !== standing),
    invoice,
    locked: row.case.closedAt ? 'closed' : row.invoices.some(({ state }) => state === 'ISSUED') ? 'billed' : null,
  };
  return { ledger, facts };
}

/** What the evaluation's fee counts, on packets that came and never on pages that were announced. */
async function quoteOf(db: ReadTx, practiceId: PracticeId, row: EvaluationRow) {
  const exams = await findPastExams(db, practiceId, [row.case.claimantId]);
  return expectationOf({ ...expectationFactsOf(row, exams), pagesExpected: 0 }).feeQuote;
}

/** Of each packet the sheets that the physician has seen, and those that count and are unseen. */
async function seenByPacket(db: ReadTx, practiceId: PracticeId, row: EvaluationRow, onlyNew: boolean): Promise<Map<string, { seen: number; unseenTaken: number }>> {
  const choice = row.pageChoice ?? asSent;
  const left = [...(choice.countBlanks ? [] : ['blank']), ...(choice.countDuplicates ? [] : ['duplicate', 'reviewedDuplicate']), ...(onlyNew ? ['reviewed', 'reviewedDuplicate'] : [])];
  const rows = await db.$queryRaw<{ packetId: string; seen: number; unseenTaken: number }[]>`
    select k.id as "packetId", count(v."pageId")::int as seen, count(*) filter (where v."pageId" is null and (k.state = 'READY' or (${choice.countDiffering ?? false} and k.state = 'QUARANTINED' and k."quarantineReason" = 'count_differs')) and ${partOfPage} <> all (${left}::text[]))::int as "unseenTaken"
    ${pagesOf(practiceId, row.id, row.physician.userId)} group by k.id`;
  return new Map(rows.map(({ packetId, ...counts }) => [packetId, counts]));
}

async function aroundLedger(db: ReadTx, practiceId: PracticeId, row: EvaluationRow): Promise<{ made: PageLedger['choice']; verifications: Verification[]; invoice: PageLedger['invoice'] }> {
  const choice = await db.pageChoice.findUnique({ where: { practiceId_evaluationId: { practiceId, evaluationId: row.id } } });
  const signed = await db.pageVerification.findMany({ where: { practiceId, evaluationId: row.id }, orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }], take: 50 });
  const [bill] = row.invoices;
  const units = bill ? await db.invoiceLine.aggregate({ where: { practiceId, invoiceId: bill.id, code: { in: ['MLPRR', 'PAGES'] } }, _sum: { units: true } }) : null;
  const people = await db.membership.findMany({ where: { practiceId, userId: { in: [choice?.decidedById, ...signed.map(({ verifiedById }) => verifiedById)].filter((id) => typeof id === 'string') } }, select: { userId: true, user: { select: { name: true } } } });
  const nameOf = (userId: string | null): string => people.find((person) => person.userId === userId)?.user.name ?? 'Somebody who has left';
  return {
    made: choice && { countDuplicates: choice.countDuplicates, countBlanks: choice.countBlanks, countDiffering: choice.countDiffering, reason: choice.reason, decidedByName: nameOf(choice.decidedById), decidedAt: choice.decidedAt.toISOString(), version: choice.version },
    verifications: signed.map((one) => ({ id: one.id, pages: one.pages, text: one.text, verifiedByName: nameOf(one.verifiedById), verifiedAt: one.verifiedAt.toISOString(), withdrawnAt: one.withdrawnAt?.toISOString() ?? null })),
    invoice: bill ? { id: bill.id, number: bill.number, state: bill.state, units: units?._sum.units ?? 0 } : null,
  };
}

const kinds = {
  unseen: sql`v."pageId" is null`,
  duplicate: sql`${partOfPage} in ('duplicate', 'reviewedDuplicate')`,
  blank: sql`${partOfPage} = 'blank'`,
  reviewed_before: sql`${partOfPage} in ('reviewed', 'reviewedDuplicate')`,
  failed: sql`g.reading = 'failed'`,
} as const;

interface ListedRow {
  packetId: string; senderName: string; number: number; title: string | null; type: string | null; exactDupOf: number | null; nearDupOf: number | null;
  elsewherePacketId: string | null; elsewhereNumber: number | null; elsewhereSender: string | null; decided: boolean; failure: string; count: number;
}

/** Which pages stand behind a figure of the ledger, 200 at a time in the order of the packets. @throws NotFound */
export const listLedgerPages = query({
  name: 'page_ledger.list_pages',
  input: ListLedgerPages,
  output: LedgerPages,
  async run({ ctx: { practiceId }, input, db }) {
    const row = await db.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: input.evaluationId } }, select: { physician: { select: { userId: true } } } });
    if (!row) throw new NotFound();
    const rows = await db.$queryRaw<ListedRow[]>`
      select p.*, d.title, d.type, e."packetId" as "elsewherePacketId", e.number as "elsewhereNumber", o."senderName" as "elsewhereSender" from (
        select g."packetId", k."senderName", k."receivedOn", g.number, g."documentId", g."exactDupOf", g."nearDupOf", g."elsewhereId", g.failure,
          g."decidedBlank" is not null or g."decidedDup" is not null as decided, (count(*) over ())::int as count
        ${pagesOf(practiceId, input.evaluationId, row.physician.userId)} and ${kinds[input.kind]} ${input.packetId ? sql`and k.id = ${input.packetId}::uuid` : nothing}
        order by k."receivedOn", k.id, g.number limit ${listedAtOnce + 1} offset ${input.skip}
      ) p
      left join "RecordDocument" d on d."practiceId" = ${practiceId}::uuid and d.id = p."documentId"
      left join "RecordPage" e on e."practiceId" = ${practiceId}::uuid and e.id = p."elsewhereId"
      left join "Packet" o on o."practiceId" = ${practiceId}::uuid and o.id = e."packetId"
      order by p."receivedOn", p."packetId", p.number`;
    return {
      pages: rows.slice(0, listedAtOnce).map((page) => ({ packetId: page.packetId, senderName: page.senderName, number: page.number, documentTitle: page.title ?? '', documentType: page.type, repeats: repeatsOf(page), decided: page.decided, failure: page.failure })),
      count: rows[0]?.count ?? 0,
      nextSkip: rows.length > listedAtOnce ? input.skip + listedAtOnce : null,
    };
  },
});

function repeatsOf({ packetId, senderName, exactDupOf, nearDupOf, elsewherePacketId, elsewhereNumber, elsewhereSender }: ListedRow): LedgerPages['pages'][number]['repeats'] {
  const number = exactDupOf ?? nearDupOf;
  if (number !== null) return { packetId, number, senderName, likeness: exactDupOf === null ? 'near' : 'exact' };
  return elsewherePacketId && elsewhereNumber !== null ? { packetId: elsewherePacketId, number: elsewhereNumber, senderName: elsewhereSender ?? '', likeness: 'elsewhere' } : null;
}
