import { can } from '../../auth/permissions';
import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { sql } from '../../core/sql';
import { beforeSending } from '../../domain/billing/before-it-goes';
import { receiptOf, sendingMethods, type SendingMethodKey } from '../../domain/billing/sending-methods';
import { isMedicalLegal } from '../../domain/service/party';
import { dateWithoutWeekday, dollars, inGroups, quantity } from '../../domain/wording';
import { enclosable, packOf } from '../bill-claims/queries';
import { claimFactsOf, findBilled, type BilledRow } from '../bill-claims/steps';
import { namesOf } from '../communications/queries';
import { balance } from '../invoice-lists/queries';
import { balanceOfInvoice } from '../invoices/steps';
import { ListWaiting, PrepareProof, PrintedSendings, PrintSendings, ProofPrepared, ReadSendingFile, ReadSendings, SendingBoard, SendingFile, WaitingBills, type Sending } from './schema';

const mostWaiting = 8;
const proofLimitBytes = 20_000_000;

/** How a bill went, when its payer has it, and for whoever may send: what stands before it and which papers go. */
export const readSendings = query({
  name: 'bill_sending.list',
  input: ReadSendings,
  output: SendingBoard,
  run: async ({ ctx, input, db }) => sendingBoardOf(db, ctx, input.invoiceId),
});

/** @throws NotFound */
export async function sendingBoardOf(db: ReadTx, ctx: PracticeCtx, invoiceId: string): Promise<SendingBoard> {
  const { practiceId, today } = ctx;
  const row = await findBilled(db, practiceId, invoiceId);
  const maySend = ctx.actor.kind === 'user' && can(ctx.actor.role, 'bill_sending.record');
  const goes = maySend && row.state === 'ISSUED';
  const sees = seesClaimants(ctx);
  const sendings = await sendingsOf(db, ctx, invoiceId);
  const receipt = receiptOf(sendings.map(({ receivedOn, receiptBasis, voidedOn }) => ({ receivedOn: receivedOn as SendingBoard['today'] as never, receiptBasis, isVoid: voidedOn !== null })));
  const on = fromOptionalDateColumn;
  const { payer } = row;
  const agreed = maySend ? await db.electronicService.findFirst({ where: { practiceId, caseId: row.caseId, role: { in: ['claims_administrator', 'client'] }, endedOn: null }, orderBy: { agreedOn: 'desc' }, select: { email: true } }) : null;
  const checksFor = async (electronic: boolean) => {
    const { claim, ...facts } = await claimFactsOf(db, ctx, row, electronic);
    const evaluation = row.evaluation && { kind: row.evaluation.kind, state: row.evaluation.state, examinedOn: on(row.evaluation.examinedOn), reportServedOn: on(row.evaluation.reportServedOn) };
    return beforeSending({ caseKind: row.case.kind, evaluation, serviceOn: claim.serviceOn, today, claimNumber: claim.claimNumber, payerAddressed: claim.payer.address.street !== '' && claim.payer.address.city !== '', npi: claim.physician.npi || null, hasTaxIdentity: claim.billing !== null, claim: { claim, ...facts } });
  };
  const medicalLegal = isMedicalLegal(row.case.kind);
  return {
    invoice: {
      id: row.id, number: row.number, state: row.state, version: row.version, caseId: row.caseId, caseNumber: row.case.number, isMedicalLegal: medicalLegal, issuedOn: on(row.issuedOn), totalCents: row.totalCents, balanceCents: balanceOfInvoice(row),
      receivedOn: on(row.receivedOn), payableOn: on(row.payableOn), serviceOn: fromDateColumn(row.serviceOn),
    },
    claimantName: sees ? row.case.claimant.name : null,
    payer: { id: payer.id, name: payer.name, address: [payer.street, [payer.city, payer.state, payer.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), fax: payer.fax, email: payer.email, ediPayerId: payer.ediPayerId, agreedEmail: agreed?.email ?? '' },
    receipt, sendings,
    checks: goes ? await checksFor(false) : [],
    electronicChecks: goes && medicalLegal ? await checksFor(true) : [],
    papers: goes ? await statesOf(db, ctx, row) : [],
    files: goes ? await enclosable(db, ctx, row) : [],
    maySend, today,
  };
}

const statesOf = async (db: ReadTx, ctx: PracticeCtx, row: BilledRow) => (await packOf(db, ctx, row, {})).states;

/** The sendings of an invoice, newest first, those that were taken back among them. */
export async function sendingsOf(db: ReadTx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, invoiceId: string): Promise<Sending[]> {
  const rows = await db.billSending.findMany({ where: { practiceId, invoiceId }, orderBy: [{ sentOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }], include: { ediFile: { select: { claims: { where: { invoiceId }, select: { state: true } } } } } });
  const names = await namesOf(db, rows.map(({ sentById }) => sentById));
  const fileIds = rows.flatMap(({ packetFileId }) => packetFileId ?? []);
  const mails = fileIds.length === 0 ? [] : await db.outboxMail.findMany({ where: { practiceId, fileId: { in: fileIds } }, select: { fileId: true, state: true, lastError: true } });
  return rows.map((row) => {
    const papers = row.packetPapers as { key: string; title: string; pages: number }[];
    const mail = mails.find(({ fileId }) => fileId === row.packetFileId);
    return {
      id: row.id, method: row.method as SendingMethodKey, sentTo: row.sentTo, sentOn: fromDateColumn(row.sentOn), sentByName: (row.sentById && names.get(row.sentById)) || '', receivedOn: fromOptionalDateColumn(row.receivedOn), receiptBasis: row.receiptBasis as Sending['receiptBasis'],
      tracking: row.tracking, proof: row.proof, hasProofFile: row.proofFileId !== null, packet: row.packetSha256 === '' ? null : { sha256: row.packetSha256, pages: papers.reduce((sum, { pages }) => sum + pages, 0), papers },
      mail: row.method === 'email' && mail ? { state: mail.state, lastError: mail.lastError } : null, ediFileId: row.ediFileId, answer: row.ediFile?.claims[0]?.state ?? '', voidedOn: fromOptionalDateColumn(row.voidedOn), voidReason: row.voidReason, version: row.version,
    };
  });
}

/** Bills that were issued and did not go out, oldest first, with what they are worth. */
export const listWaiting = query({
  name: 'bill_sending.waiting',
  input: ListWaiting,
  output: WaitingBills,
  async run({ ctx, db }) {
    const { practiceId, today } = ctx;
    const sees = seesClaimants(ctx);
    const waiting = sql`i."practiceId" = ${practiceId}::uuid and i.kind = 'INVOICE' and i.state = 'ISSUED' and ${balance} > 0 and i."paidCents" = 0
      and not exists (select 1 from "BillSending" s where s."practiceId" = i."practiceId" and s."invoiceId" = i.id and s."voidedOn" is null)`;
    const rows = await db.$queryRaw<{ invoiceId: string; number: string; claimantName: string; payerName: string; issuedOn: Date; balanceCents: number; count: number; cents: number }[]>`select i.id as "invoiceId", i.number, cl.name as "claimantName", p.name as "payerName", i."issuedOn", ${balance} as "balanceCents", count(*) over ()::int as count, sum(${balance}) over ()::float8 as cents
      from "Invoice" i join "Case" k on k."practiceId" = i."practiceId" and k.id = i."caseId" join "Claimant" cl on cl."practiceId" = k."practiceId" and cl.id = k."claimantId" join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${waiting} order by i."issuedOn", i.id limit ${mostWaiting}`;
    return { count: rows[0]?.count ?? 0, cents: rows[0]?.cents ?? 0, today, rows: rows.map(({ count: _count, cents: _cents, issuedOn, claimantName, ...row }) => ({ ...row, claimantName: sees ? claimantName : null, issuedOn: fromDateColumn(issuedOn) })) };
  },
});

/** Whether a proof may be kept with a sending, asked before its first byte is taken. @throws NotFound */
export const prepareProof = query({
  name: 'bill_sending.prepare_proof',
  input: PrepareProof,
  output: ProofPrepared,
  async run({ ctx, input, db }) {
    if (!(await db.billSending.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: input.sendingId } }, select: { id: true } }))) throw new NotFound();
    return { practiceId: ctx.practiceId, limitBytes: proofLimitBytes };
  },
});

/** The proof of a sending or the papers as they went, with what opens them. @throws NotFound */
export const readSendingFile = query({
  name: 'bill_sending.read_file',
  input: ReadSendingFile,
  output: SendingFile,
  access: ({ sendingId }) => ['bill_sending', sendingId],
  async run({ ctx, input: { sendingId, which }, db }) {
    const { practiceId } = ctx;
    const row = await db.billSending.findUnique({ where: { practiceId_id: { practiceId, id: sendingId } }, select: { proofFileId: true, packetFileId: true } });
    const id = which === 'proof' ? row?.proofFileId : row?.packetFileId;
    const file = id ? await db.storedFile.findUnique({ where: { practiceId_id: { practiceId, id }, removedAt: null } }) : null;
    if (!file) throw new NotFound();
    return { practiceId, fileId: file.id, name: file.name, mediaType: file.mediaType, keySealed: file.keySealed, sha256: file.sha256 };
  },
});

/** The proof of sending of a bill: each way it went, when, to whom, with which papers, and what proves it. @throws NotFound */
export const printSendings = query({
  name: 'bill_sending.print',
  input: PrintSendings,
  output: PrintedSendings,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const row = await findBilled(db, practiceId, input.invoiceId);
    const { practice } = row.case;
    const sendings = (await sendingsOf(db, ctx, row.id)).filter(({ voidedOn }) => voidedOn === null).reverse();
    const words = (on: string | null) => (on ? dateWithoutWeekday(on as never) : '');
    const filled = (rows: [string, string][]): [string, string][] => rows.filter(([, value]) => value !== '');
    return {
      name: `proof-of-sending-${row.number ?? 'draft'}.pdf`, isTraining: practice.trainingOfId !== null, madeOn: today,
      letterhead: { name: practice.name, lines: [[practice.street, practice.city, [practice.state, practice.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), practice.phone && `Phone ${practice.phone}`].filter(Boolean) },
      rows: filled([['Invoice', row.number ?? ''], ['Claimant', row.case.claimant.name], ['Claim number', row.case.claimNumber], ['Payer', row.payer.name], ['Amount', dollars(row.totalCents)], ['Issued', words(fromOptionalDateColumn(row.issuedOn))], ['Received by the payer', words(fromOptionalDateColumn(row.receivedOn))]]),
      sendings: sendings.map((one) => ({
        heading: `${sendingMethods[one.method].label}, ${words(one.sentOn)}`,
        rows: filled([
          ['To', one.sentTo], ['Sent by', one.sentByName], [sendingMethods[one.method].trackingWords || 'Reference', one.tracking], ['Proof', one.proof],
          ['Received', one.receivedOn ? `${words(one.receivedOn)}, ${one.receiptBasis === 'proven' ? 'proven' : 'presumed five days after mailing (CCP 1013(a), to be verified)'}` : 'Not known'],
          ['Papers', one.packet ? one.packet.papers.map(({ title, pages }) => `${title} (${quantity(pages, 'page')})`).join('; ') : 'Not bound here'], ['SHA-256 of the papers', one.packet ? inGroups(one.packet.sha256) : ''],
        ]),
      })),
    };
  },
});
