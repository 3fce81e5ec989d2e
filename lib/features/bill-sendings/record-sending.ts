import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { presumedReceipt, sendingMethods } from '../../domain/billing/sending-methods';
import { RuleBroken } from '../../domain/rule-broken';
import { env } from '../../env';
import { lockInvoice } from '../invoices/steps';
import { sendingBoardOf, sendingsOf } from './queries';
import { RecordSending, SendingRecorded } from './schema';
import { demandDays, demandSendable, followReceipt } from './steps';

const mostMailBytes = 20_000_000;

/**
 * Records that a bill went to its payer, with the papers as they went. By e-mail it goes from here, through the outbox, to an address that the payer
 * agreed to. Mail is taken as received by its rule; taken by hand, or confirmed, on its day: the payer's days run from there.
 * @throws NotFound, Conflict, RuleBroken `invoice.not_issued`, `sending.…`, and the code of a check that stands before it
 */
export const recordSending = command({
  name: 'bill_sending.record',
  input: RecordSending,
  output: SendingRecorded,
  async run({ ctx, input, tx, audit, enqueue }) {
    const { practiceId, today, now } = ctx;
    const { method, sentOn, receivedOn, packet } = input;
    const invoice = await lockInvoice(tx, practiceId, input.invoiceId, input.version);
    demandSendable(invoice);
    demandDays(today, invoice.issuedOn, sentOn, receivedOn);
    const board = await sendingBoardOf(tx, ctx, invoice.id);
    const [block] = board.checks.filter(({ tone }) => tone === 'block');
    if (block) throw new RuleBroken(block.rule, `${block.title}. ${block.detail}`);
    if (receivedOn !== null && input.proof === '' && input.tracking === '') throw new RuleBroken('sending.proof_required', 'Say what proves that it was received.');
    if (method === 'hand' && input.tracking === '') throw new RuleBroken('sending.who_took_it', 'Say who took it.');
    const sentTo = method === 'email' ? demandAgreed(board.payer.agreedEmail, input.sentTo) : input.sentTo;
    if (method === 'email' && sentOn !== today) throw new RuleBroken('sending.email_today', 'E-mail goes today.');
    if (method === 'email' && packet === null) throw new RuleBroken('sending.email_papers', 'Bind the papers: they go with the e-mail.');
    if (method === 'email' && packet !== null && packet.bytes > mostMailBytes) throw new RuleBroken('sending.too_large', 'The papers are larger than 20 MB: no mail server takes them. Leave one out, or use the payer’s portal.');
    const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
    const id = newId();
    if (packet) await tx.storedFile.create({ data: { practiceId, id: packet.blobId, subjectKind: 'bill_packet', subjectId: id, name: packet.name, mediaType: 'application/pdf', bytes: packet.bytes, sha256: packet.sha256, keySealed: packet.keySealed, uploadedById: userId, createdAt: now } });
    const presumed = presumedReceipt(method, sentOn);
    await tx.billSending.create({
      data: {
        practiceId, id, invoiceId: invoice.id, method, sentTo, sentOn: toDateColumn(sentOn), receivedOn: toOptionalDateColumn(receivedOn ?? presumed), receiptBasis: receivedOn !== null || method === 'hand' ? 'proven' : presumed === null ? '' : 'presumed', tracking: input.tracking, proof: input.proof,
        packetSha256: packet?.sha256 ?? '', packetPapers: packet?.papers ?? [], packetFileId: packet?.blobId ?? null, sentById: userId, createdAt: now,
      },
    });
    if (method === 'email' && packet) {
      const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true } });
      await tx.outboxMail.create({ data: { practiceId, fileId: packet.blobId, to: sentTo, subject: `Invoice ${invoice.number ?? ''} from ${practice.name}`, body: mailWords(practice.name, invoice.number ?? ''), messageId: `<${newId()}@${new URL(env().APP_ORIGIN).hostname}>`, createdAt: now } });
      await enqueue('send-mail', {});
    }
    const followed = await followReceipt(tx, ctx, invoice.id);
    audit({ subject: ['invoice', invoice.id], summary: `sent by ${sendingMethods[method].label.toLowerCase()}`, data: { sendingId: id, caseId: invoice.caseId, method, sentOn, receivedOn: followed.invoice.receivedOn, payableOn: followed.invoice.payableOn, packetSha256: packet?.sha256 ?? null } });
    const sending = (await sendingsOf(tx, ctx, invoice.id)).find((one) => one.id === id);
    if (!sending) throw new Error('The sending was not kept');
    return { sending, invoice: followed.invoice };
  },
});

function demandAgreed(agreed: string, asked: string): string {
  if (agreed === '') throw new RuleBroken('sending.not_agreed', 'The payer did not agree to e-mail on this case. Record the agreement on the case, or send it another way.');
  if (asked !== '' && asked.toLowerCase() !== agreed.toLowerCase()) throw new RuleBroken('sending.other_address', `The payer agreed to ${agreed}. Record the other address on the case first.`);
  return agreed;
}

/** Names nobody: an e-mail passes many hands. */
const mailWords = (practice: string, number: string): string => `Invoice ${number} and the papers that belong to it are attached as one PDF.\n\nPlease confirm that it arrived by answering this message.\n\n${practice}\n`;
