import { can } from '../../auth/permissions';
import type { PracticeCtx } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { papersOfBill, billPapers, type BillPaper } from '../../domain/billing/bill-papers';
import { proposedNote } from '../../domain/billing/claim';
import { cms1500, remarksOf } from '../../domain/billing/cms-1500';
import { dateInZone } from '../../domain/calendar';
import { noFindings, type ReportFindings } from '../../domain/report/findings';
import { isMedicalLegal } from '../../domain/service/party';
import { dateWithoutWeekday, quantity } from '../../domain/wording';
import { namesOf } from '../communications/queries';
import { LetterDocument } from '../letters/schema';
import { BillPack, ClaimDetail, PackBill, PrintClaim, PrintedClaim, ReadClaim, type BoundPaper } from './schema';
import { claimOf, findBilled, type BilledRow } from './steps';

const mostRecordBytes = 150_000_000;

/** What of a bill stands on the claim form and not on the invoice: its diagnoses and box 19, with what the report proposes. */
export const readClaim = query({
  name: 'bill_claim.read',
  input: ReadClaim,
  output: ClaimDetail,
  async run({ ctx, input, db }) {
    const row = await findBilled(db, ctx.practiceId, input.invoiceId);
    const isDraft = row.state === 'DRAFT';
    return {
      invoiceId: row.id, isDraft, version: row.version, diagnosisCodes: row.diagnosisCodes, claimNote: row.claimNote, proposed: await proposedClaim(db, ctx, row),
      remarks: isMedicalLegal(row.case.kind) ? remarksOf(claimOf(row, ctx.today)) : [], mayRevise: isDraft && ctx.actor.kind === 'user' && can(ctx.actor.role, 'bill_claim.revise'),
    };
  },
});

/** The claim form of a bill. @throws NotFound; RuleBroken `claim.…` */
export const printClaim = query({
  name: 'bill_claim.print',
  input: PrintClaim,
  output: PrintedClaim,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  async run({ ctx, input: { invoiceId, ...how }, db }) {
    return printed(await findBilled(db, ctx.practiceId, invoiceId), ctx, how);
  },
});

function printed(row: BilledRow, { today }: Pick<PracticeCtx, 'today'>, how: { only: 'all' | 'data'; right: number; down: number }): PrintedClaim {
  const claim = claimOf(row, today);
  const mark = row.case.practice.trainingOfId !== null ? 'TRAINING' : row.state === 'DRAFT' ? 'DRAFT' : row.state === 'VOID' ? 'VOID' : null;
  return { ...how, name: `cms-1500-${row.number ?? `draft-${row.case.number}`}.pdf`, mark, sheets: cms1500(claim), madeOn: claim.issuedOn };
}

/** The diagnoses of the report that a bill is of, the industrial ones first, and the usual words of box 19. */
export async function proposedClaim(db: ReadTx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, row: Pick<BilledRow, 'evaluationId'> & { case: { kind: string; panelNumber: string; adjNumber: string }; evaluation: { requestedOn: Date } | null }) {
  const report = row.evaluationId === null ? null : await db.report.findFirst({ where: { practiceId, evaluationId: row.evaluationId, state: { not: 'DISCARDED' } }, orderBy: { number: 'desc' }, select: { findings: true } });
  const findings = { ...noFindings, ...(report?.findings as Partial<ReportFindings> | undefined) };
  const coded = findings.diagnoses.filter(({ code }) => code !== '');
  const ordered = [...coded.filter(({ industrial }) => industrial !== false), ...coded.filter(({ industrial }) => industrial === false)];
  const seen = new Set<string>();
  const diagnoses = ordered.flatMap(({ code, label }) => (seen.has(code) ? [] : (seen.add(code), [{ code, label }]))).slice(0, 12);
  const { kind, panelNumber, adjNumber } = row.case;
  return { diagnoses, note: proposedNote({ kind, panelNumber, adjNumber, requestedOn: row.evaluation ? fromDateColumn(row.evaluation.requestedOn) : null }) };
}

/** What a new draft's claim form says until somebody changes it: the report's diagnoses and the usual words of box 19. */
export async function claimDefaults(db: ReadTx, ctx: Pick<PracticeCtx, 'practiceId'>, { caseId, evaluationId }: { caseId: string; evaluationId: string | null }): Promise<{ diagnosisCodes: string[]; claimNote: string }> {
  const { practiceId } = ctx;
  const matter = await db.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: caseId } }, select: { kind: true, panelNumber: true, adjNumber: true } });
  const evaluation = evaluationId === null ? null : await db.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: evaluationId } }, select: { requestedOn: true } });
  if (!isMedicalLegal(matter.kind)) return { diagnosisCodes: [], claimNote: '' };
  const { diagnoses, note } = await proposedClaim(db, ctx, { evaluationId, case: matter, evaluation });
  return { diagnosisCodes: diagnoses.map(({ code }) => code), claimNote: note };
}

/** The papers that go with a bill, as they would be bound now. @throws NotFound; RuleBroken `claim.…` */
export const packBill = query({
  name: 'bill_claim.pack',
  input: PackBill,
  output: BillPack,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  run: async ({ ctx, input, db }) => packOf(db, ctx, await findBilled(db, ctx.practiceId, input.invoiceId), input),
});

type Wishes = Pick<PackBill, 'form' | 'without' | 'fileIds'>;

const listed = (text: string | undefined): string[] => (text ?? '').split(',').map((one) => one.trim()).filter(Boolean);

/** What is bound for a bill, in order, and what is missing. */
export async function packOf(db: ReadTx, ctx: PracticeCtx, row: BilledRow, wishes: Wishes): Promise<BillPack> {
  const { practiceId, today } = ctx;
  const { practice, physician } = row.case;
  const medicalLegal = isMedicalLegal(row.case.kind);
  const form = wishes.form ?? (medicalLegal ? 'cms1500' : 'invoice');
  const parts: Record<BillPaper, BoundPaper[]> = { bill: [], report: [], proof_of_service: [], declarations: [], verification: [], taxpayer: [], request: [] };

  parts.bill = [form === 'cms1500' ? { from: 'claim', key: 'bill', title: 'CMS-1500', claim: printed(row, ctx, { only: 'all', right: 0, down: 0 }) } : { from: 'invoice', key: 'bill', title: 'Invoice' }];
  const report = row.evaluationId === null ? null : await db.report.findFirst({ where: { practiceId, evaluationId: row.evaluationId, signedAt: { not: null }, state: { in: ['SIGNED', 'SERVED'] }, fileId: { not: null } }, orderBy: { number: 'desc' } });
  if (report?.fileId) parts.report = await keptOf(db, practiceId, [report.fileId], 'report', 'Report');
  const letters = await db.letter.findMany({ where: { practiceId, state: 'SENT', ...(report ? { OR: [{ reportId: report.id }, { invoiceId: row.id }] } : { invoiceId: row.id }) }, orderBy: { number: 'asc' }, select: { id: true, number: true, kind: true, reportId: true, subject: true, document: true } });
  for (const letter of letters) {
    const document = LetterDocument.safeParse(letter.document);
    if (!document.success) continue;
    if (letter.reportId !== null && document.data.proof) parts.proof_of_service.push({ from: 'letter', key: 'proof_of_service', title: 'Proof of service', letterId: letter.id, part: 'proof', document: document.data });
    if (letter.reportId === null) parts.request.push({ from: 'letter', key: 'request', title: letter.subject, letterId: letter.id, part: 'letter', document: { ...document.data, covers: [] } });
  }
  const declared = await declarationsOf(db, ctx, row);
  parts.declarations = declared.papers;
  const verification = row.evaluationId === null ? null : await db.pageVerification.findFirst({ where: { practiceId, evaluationId: row.evaluationId, withdrawnAt: null }, orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }] });
  if (verification) {
    const by = (await namesOf(db, [verification.verifiedById])).get(verification.verifiedById) ?? physician.name;
    const on = dateWithoutWeekday(dateInZone(verification.verifiedAt.getTime(), practice.timeZone));
    parts.verification = [{ from: 'words', key: 'verification', title: 'Verification of pages reviewed', words: { title: 'Verification of the number of pages reviewed', rows: rowsOf(row), lines: [verification.text, `Pages: ${verification.pages}.`], signature: [`Verified electronically by ${by}`, on] } }];
  }
  const claim = claimOf(row, today);
  const tax = physician.taxIdentity;
  const own = tax && (await db.storedFile.findFirst({ where: { practiceId, subjectKind: 'tax_form', subjectId: tax.id, removedAt: null }, orderBy: { createdAt: 'desc' }, select: { id: true } }));
  if (own) parts.taxpayer = await keptOf(db, practiceId, [own.id], 'taxpayer', 'W-9');
  else if (claim.billing) parts.taxpayer = [{ from: 'words', key: 'taxpayer', title: 'Taxpayer’s number', words: taxpayerWords(claim.billing) }];
  const extra = listed(wishes.fileIds).slice(0, 12);
  if (extra.length > 0) {
    const there = await enclosable(db, ctx, row);
    parts.request.push(...(await keptOf(db, practiceId, there.filter(({ id }) => extra.includes(id)).map(({ id }) => id), 'request', 'Enclosure')));
  }
  const billsPages = row.lines.some(({ code, units }) => (code === 'MLPRR' || code === 'PAGES') && units > 0);
  const firstBill = await db.billSending.count({ where: { practiceId, voidedOn: null, invoice: { payerId: row.payerId, id: { not: row.id } } } });
  const kind = row.evaluation?.kind;
  const done = row.evaluation?.state === 'REPORT_SERVED' || row.evaluation?.state === 'EXAMINED';
  const states = papersOfBill({
    medicalLegal, ofReport: done && kind !== 'DEPOSITION' && kind !== 'OTHER' && row.origin === 'evaluation', hasReport: parts.report.length > 0, hasProofOfService: parts.proof_of_service.length > 0, billsPages,
    packetCount: declared.packetCount, declarationCount: parts.declarations.length, declarationsTooLarge: declared.tooLarge, hasVerification: verification !== null, isFirstBill: firstBill === 0, taxpayer: own ? 'own_form' : claim.billing ? 'our_page' : 'none', requestCount: parts.request.length,
  });
  const without = new Set(listed(wishes.without));
  return {
    practiceId, invoiceId: row.id, name: `bill-${row.number ?? `draft-${row.case.number}`}.pdf`, isTraining: practice.trainingOfId !== null, madeOn: today,
    letterhead: { name: practice.name, lines: [[practice.street, practice.city, [practice.state, practice.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), practice.phone && `Phone ${practice.phone}`].filter(Boolean) },
    papers: states.flatMap(({ key }) => (without.has(key) ? [] : parts[key])),
    states: states.map((one) => ({ ...one, ...billPapers[one.key] })),
  };
}

const rowsOf = (row: BilledRow): [string, string][] => [['Claimant', row.case.claimant.name], ['Claim number', row.case.claimNumber], ['Invoice', row.number ?? 'Draft'], ['Date of service', dateWithoutWeekday(fromDateColumn(row.serviceOn))]];

type TaxWords = Extract<BoundPaper, { from: 'words' }>['words'];

function taxpayerWords({ name, tin, tinKind, address }: { name: string; tin: string; tinKind: string; address: { street: string; city: string; state: string; postalCode: string } }): TaxWords {
  return {
    title: 'Taxpayer’s number, as asked for by Form W-9',
    rows: [['Name', name], ['Address', [address.street, address.city, [address.state, address.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')], [tinKind === 'SSN' ? 'Social security number' : 'Employer identification number', tin]],
    lines: ['This page gives the data that a request for a taxpayer’s number asks for. It is not the form of the Internal Revenue Service and is not signed. A signed Form W-9 is sent on request.'],
    signature: [],
  };
}

async function keptOf(db: ReadTx, practiceId: PracticeCtx['practiceId'], ids: readonly string[], key: string, title: string): Promise<BoundPaper[]> {
  const rows = await db.storedFile.findMany({ where: { practiceId, id: { in: [...ids] } }, select: { id: true, keySealed: true, sha256: true, name: true } });
  return rows.map((row) => ({ from: 'kept', key, title: title === 'Enclosure' ? row.name : title, file: { fileId: row.id, practiceId, keySealed: row.keySealed, sha256: row.sha256 } }));
}

/** The PDF files that a person may add: of the case, of the evaluation. */
export function enclosable(db: ReadTx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, row: Pick<BilledRow, 'caseId' | 'evaluationId'>) {
  const subjects = [{ subjectKind: 'case', subjectId: row.caseId }, ...(row.evaluationId === null ? [] : [{ subjectKind: 'evaluation', subjectId: row.evaluationId }])];
  return db.storedFile.findMany({ where: { practiceId, removedAt: null, mediaType: 'application/pdf', OR: subjects }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 50, select: { id: true, name: true, bytes: true } });
}

/** The pages among the records that are senders' declarations; none where their files are too large to be read for it. */
async function declarationsOf(db: ReadTx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, row: BilledRow): Promise<{ papers: BoundPaper[]; packetCount: number; tooLarge: boolean }> {
  if (row.evaluationId === null) return { papers: [], packetCount: 0, tooLarge: false };
  const packets = await db.packet.findMany({ where: { practiceId, evaluationId: row.evaluationId }, select: { id: true, senderName: true } });
  const pages = await db.recordPage.findMany({ where: { practiceId, packetId: { in: packets.map(({ id }) => id) }, document: { type: 'record_declaration' } }, orderBy: [{ packetId: 'asc' }, { number: 'asc' }], take: 200, select: { packetId: true, fileId: true, pageInFile: true } });
  const files = await db.recordFile.findMany({ where: { practiceId, id: { in: [...new Set(pages.map(({ fileId }) => fileId))] }, removedAt: null, state: 'READY' }, select: { id: true, bytes: true, keySealed: true, packetId: true, parts: { orderBy: { offset: 'asc' }, select: { id: true } } } });
  if (files.reduce((sum, { bytes }) => sum + Number(bytes), 0) > mostRecordBytes) return { papers: [], packetCount: packets.length, tooLarge: true };
  const papers = files.map((file): BoundPaper => {
    const own = pages.filter(({ fileId }) => fileId === file.id).map(({ pageInFile }) => pageInFile);
    return { from: 'record', key: 'declarations', title: `Declaration of ${packets.find(({ id }) => id === file.packetId)?.senderName ?? 'the sender'}, ${quantity(own.length, 'page')}`, file: { id: file.id, keySealed: file.keySealed, partIds: file.parts.map(({ id }) => id) }, pages: own };
  });
  return { papers, packetCount: packets.length, tooLarge: false };
}
