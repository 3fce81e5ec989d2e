import { createHash } from 'node:crypto';
import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { check837 } from '../../domain/edi/check-837';
import { write837 } from '../../domain/edi/claim-837';
import { claimChecks } from '../../domain/billing/claim-checks';
import { RuleBroken } from '../../domain/rule-broken';
import { isMedicalLegal } from '../../domain/service/party';
import { dollars, quantity } from '../../domain/wording';
import { claimFactsOf, findBilled } from '../bill-claims/steps';
import { demandSendable, followReceipt } from '../bill-sendings/steps';
import { lockInvoice } from '../invoices/steps';
import { filesOf } from './queries';
import { ClaimsWritten, WriteClaims } from './schema';
import { nextControlNumber } from './steps';

/**
 * Writes issued bills as 837P files, one a payer, each checked against the structure of its guide before it is kept, and records their sending. The
 * file is then put where the payer or the clearinghouse takes it.
 * @throws NotFound, RuleBroken `invoice.not_issued`, `edi.sent_already`, `edi.private`, `edi.not_whole`, and the code of a check that stands before a bill
 */
export const writeClaims = command({
  name: 'edi_file.write_claims',
  input: WriteClaims,
  output: ClaimsWritten,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today, now } = ctx;
    const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true, phone: true, ediSubmitterId: true } });
    const bills = [];
    // In one order, so that two who write at once do not wait for each other in a circle.
    for (const invoiceId of [...new Set(input.invoiceIds)].sort()) {
      await lockInvoice(tx, practiceId, invoiceId);
      const row = await findBilled(tx, practiceId, invoiceId);
      demandSendable(row);
      if (!isMedicalLegal(row.case.kind)) throw new RuleBroken('edi.private', `Invoice ${row.number ?? ''} is private work: it is not billed by 837P.`);
      if ((await tx.billSending.count({ where: { practiceId, invoiceId, voidedOn: null, method: 'electronic' } })) > 0) throw new RuleBroken('edi.sent_already', `Invoice ${row.number ?? ''} went electronically already. A second one is refused as a duplicate.`);
      const facts = await claimFactsOf(tx, ctx, row, true);
      const [block] = claimChecks(facts).filter(({ tone }) => tone === 'block');
      if (block) throw new RuleBroken(block.rule, `Invoice ${row.number ?? ''}: ${block.title}. ${block.detail}`);
      bills.push({ row, claim: facts.claim });
    }
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: ctx.timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now).replace(':', '');
    const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
    const ids: string[] = [];
    for (const [payerId, sameBills] of Map.groupBy(bills, ({ claim }) => claim.payer.ediPayerId)) {
      const [first] = sameBills;
      if (!first) throw new NotFound();
      const controlNumber = await nextControlNumber(tx, practiceId);
      const content = write837({
        submitter: { id: practice.ediSubmitterId, name: practice.name, phone: practice.phone }, receiver: { id: payerId, name: first.claim.payer.name }, controlNumber, on: today, time, usage: input.usage,
        claims: sameBills.map(({ claim }) => ({ claim, report: input.report })),
      });
      const [fault] = check837(content);
      if (fault) throw new RuleBroken('edi.not_whole', `The file would not be whole: segment ${fault.place}, loop ${fault.loop}: ${fault.says}.`);
      const ediFileId = newId();
      const name = `claims-${payerId.toLowerCase()}-${today}-${controlNumber}.837`;
      await tx.ediFile.create({ data: { practiceId, id: ediFileId, kind: '837', outbound: true, name, sha256: createHash('sha256').update(content).digest('hex'), controlNumber: String(controlNumber), content, findings: [{ tone: 'good', says: `${quantity(sameBills.length, 'claim')}, ${dollars(sameBills.reduce((sum, { claim }) => sum + claim.totalCents, 0))}, whole by the guide’s structure` }], recordedById: userId, createdAt: now } });
      for (const [index, { row, claim }] of sameBills.entries()) {
        const test = input.usage === 'T';
        await tx.ediClaim.create({ data: { practiceId, ediFileId, position: index + 1, invoiceId: row.id, claimControl: claim.number, state: 'written', amountCents: claim.totalCents, detail: { says: test ? ['Test file: nothing was sent'] : [] } } });
        if (test) continue;
        await tx.billSending.create({ data: { practiceId, invoiceId: row.id, method: 'electronic', sentTo: `${claim.payer.name} (${payerId})`, sentOn: toDateColumn(today), tracking: String(controlNumber), ediFileId, sentById: userId, createdAt: now } });
        await followReceipt(tx, ctx, row.id);
        audit({ subject: ['invoice', row.id], summary: `wrote it into electronic file ${controlNumber}`, data: { caseId: row.caseId, ediFileId, controlNumber } });
      }
      audit({ subject: ['edi_file', ediFileId], summary: `Wrote ${quantity(sameBills.length, 'claim')} as 837P, control number ${controlNumber}`, data: { controlNumber, usage: input.usage, invoiceIds: sameBills.map(({ row }) => row.id) } });
      ids.push(ediFileId);
    }
    return { files: await filesOf(tx, ctx, ids) };
  },
});
