import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import type { Tx } from '../../core/operation';
import type { ClaimAnswer, FileAnswer } from '../../domain/edi/acknowledgment';
import { quantity } from '../../domain/wording';
import { proveReceipt, takeSendingBack } from '../bill-sendings/steps';

export type Said = { tone: 'good' | 'look' | 'bad'; says: string };

/** The next number of an interchange; its series' row is held until the transaction ends. */
export async function nextControlNumber(tx: Tx, practiceId: PracticeId): Promise<number> {
  const [taken] = await tx.$queryRaw<{ lastNumber: number }[]>`insert into "NumberSeries" ("practiceId", series, "lastNumber") values (${practiceId}::uuid, 'edi', 1)
    on conflict ("practiceId", series) do update set "lastNumber" = "NumberSeries"."lastNumber" % 999999999 + 1 returning "lastNumber"`;
  if (!taken) throw new Error('The number series gave no number');
  return taken.lastNumber;
}

const liveSending = (tx: Tx, practiceId: PracticeId, where: { ediFileId?: string; invoiceId?: string }) =>
  tx.billSending.findMany({ where: { practiceId, method: 'electronic', voidedOn: null, ...where }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });

/** What a receiver says of one of our files: its claims are marked; where it was not taken, their bills count as not sent. */
export async function followFileAnswer(tx: Tx, ctx: Pick<PracticeCtx, 'practiceId' | 'today'>, answer: FileAnswer): Promise<Said[]> {
  const { practiceId } = ctx;
  const number = String(Number(answer.group || answer.interchange));
  const file = await tx.ediFile.findFirst({ where: { practiceId, outbound: true, kind: '837', controlNumber: number }, orderBy: { createdAt: 'desc' }, select: { id: true, name: true } });
  const tone = answer.outcome === 'accepted' ? 'good' : answer.outcome === 'with_errors' ? 'look' : 'bad';
  if (!file) return [{ tone: 'look', says: `Answers file ${number}, which was not written here` }, ...answer.says.map((says) => ({ tone, says }) as const)];
  const state = answer.outcome === 'rejected' ? 'file_rejected' : 'file_accepted';
  await tx.ediClaim.updateMany({ where: { practiceId, ediFileId: file.id, state: { in: ['written', 'file_accepted', 'file_rejected'] } }, data: { state, version: { increment: 1 } } });
  const said: Said[] = [{ tone, says: `Answers ${file.name}` }, ...answer.says.map((says): Said => ({ tone, says }))];
  if (answer.outcome !== 'rejected') return said;
  const sendings = await liveSending(tx, practiceId, { ediFileId: file.id });
  for (const sending of sendings) await takeSendingBack(tx, ctx, sending, `The receiver did not take the file: ${answer.says.slice(0, 3).join('; ')}`.slice(0, 300));
  return [...said, { tone: 'bad', says: `${quantity(sendings.length, 'bill')} count as not sent` }];
}

/** What a payer says of one claim: accepted by the payer, the bill is received and its days run; rejected, it counts as not sent. */
export async function followClaimAnswer(tx: Tx, ctx: Pick<PracticeCtx, 'practiceId' | 'today'>, invoiceId: string, answer: ClaimAnswer): Promise<Said> {
  const { practiceId, today } = ctx;
  const { number, state } = await tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: invoiceId } }, select: { number: true, state: true } });
  const [sending] = await liveSending(tx, practiceId, { invoiceId });
  await tx.ediClaim.updateMany({ where: { practiceId, invoiceId, file: { outbound: true, ...(sending?.ediFileId ? { id: sending.ediFileId } : {}) } }, data: { state: answer.outcome, ...(answer.payerControl === '' ? {} : { payerControl: answer.payerControl }), version: { increment: 1 } } });
  if (!sending || state !== 'ISSUED') return { tone: 'look', says: `Invoice ${number ?? ''}: ${answer.says.join('; ')}. No electronic sending of it stands.` };
  if (answer.outcome === 'rejected') {
    await takeSendingBack(tx, ctx, sending, answer.says.join('; ').slice(0, 300));
    return { tone: 'bad', says: `Invoice ${number ?? ''}: ${answer.says.join('; ')}. It counts as not sent.` };
  }
  if (answer.payerControl !== '') await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { payerReference: answer.payerControl, version: { increment: 1 } } });
  if (answer.outcome !== 'accepted' || !answer.byPayer) return { tone: 'look', says: `Invoice ${number ?? ''}: ${answer.says.join('; ')}${answer.byPayer ? '' : `, says ${answer.byName || 'a clearinghouse'}; that proves no receipt by the payer`}` };
  const sentOn = fromDateColumn(sending.sentOn);
  const told = answer.on ?? today;
  // A payer's clock may lie behind ours by a day, and no receipt lies in the future.
  const on = told > today ? today : told < sentOn ? sentOn : told;
  await proveReceipt(tx, ctx, sending, on, `277CA: accepted${answer.payerControl ? `, payer’s number ${answer.payerControl}` : ''}`);
  return { tone: 'good', says: `Invoice ${number ?? ''}: accepted, received ${on}` };
}

/** Keeps the claims that an incoming file tells of. */
export async function keepAnswers(tx: Tx, practiceId: PracticeId, ediFileId: string, answers: readonly { answer: ClaimAnswer; invoiceId: string | null }[]): Promise<void> {
  await tx.ediClaim.createMany({
    data: answers.map(({ answer, invoiceId }, index) => ({ practiceId, id: newId(), ediFileId, position: index + 1, invoiceId, claimControl: answer.claimControl.slice(0, 80), payerControl: answer.payerControl.slice(0, 80), state: answer.outcome, amountCents: Math.min(answer.amountCents, 2_000_000_000), detail: answer })),
  });
}
