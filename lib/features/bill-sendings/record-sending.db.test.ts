import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { jobContext } from '../../core/session';
import { toDateColumn } from '../../core/dates';
import { deliverDue } from '../../jobs/definitions/send-mail';
import type { MailTransport, OutgoingMail } from '../../integrations/email/port';
import { keepBytes } from '../../http/report-papers';
import { drafted, issued } from '../../test/billable';
import { onlyFor } from '../../test/refusals';
import { readyForClaims, sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readInvoice } from '../invoices/queries';
import { listWaiting, printSendings, readSendings } from './queries';
import { recordSending } from './record-sending';

const later = new Date('2026-03-12T18:00:00.000Z');
const openClocks = (world: World, invoiceId: string) => inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, invoiceId, rule: 'bill.payment' }, orderBy: { createdAt: 'asc' }, select: { state: true, triggerOn: true, feeAtRiskCents: true } }));
const base = (bill: { id: string; version: number }) => ({ invoiceId: bill.id as never, version: bill.version, method: 'mail' as const, sentOn: '2026-03-02' });
const agreed = (world: World, caseId: string) => inPractice(world.practiceId, (tx) => tx.electronicService.create({ data: { practiceId: world.practiceId, caseId, role: 'claims_administrator', email: 'bills@spm.example', agreedOn: toDateColumn('2026-01-05' as never) } }));

describe('bill_sending.record', () => {
  it('by mail the payer is taken to have it five days later, and its 60 days run from there', async () => {
    const world = await makeWorld();
    const bill = await sendable(world);
    expect((await listWaiting(world.as('viewer'), {})).rows).toMatchObject([{ invoiceId: bill.id, claimantName: null, balanceCents: 201_500 }]);
    const { sending, invoice } = await recordSending(world.as('assistant'), { ...base(bill), sentTo: 'PO Box 4400' });
    expect(sending).toMatchObject({ method: 'mail', receivedOn: '2026-03-07', receiptBasis: 'presumed', packet: null });
    expect(invoice).toMatchObject({ receivedOn: '2026-03-07', payableOn: '2026-05-06' });
    expect(await openClocks(world, bill.id)).toMatchObject([{ state: 'STOPPED', feeAtRiskCents: 0 }, { state: 'OPEN', triggerOn: toDateColumn('2026-03-07' as never), feeAtRiskCents: 201_500 }]);
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).payableOn).toBe('2026-05-06');
    expect((await listWaiting(world.as('biller'), {})).count).toBe(0);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('bill_sending.record');
    const printed = await printSendings(world.as('biller'), { invoiceId: bill.id as never });
    expect(JSON.stringify(printed)).toContain('presumed five days after mailing');
  });

  it('taken by hand it is proven on its day; a second double click has no second effect', async () => {
    const world = await makeWorld();
    const bill = await sendable(world);
    await expect(recordSending(world.as('biller'), { ...base(bill), method: 'hand' })).rejects.toMatchObject({ rule: 'sending.who_took_it' });
    const input = { ...base(bill), method: 'hand' as const, tracking: 'R. Ito, front desk' };
    const { sending, invoice } = await recordSending(world.as('biller'), input);
    expect([sending.receiptBasis, invoice.receivedOn, invoice.payableOn]).toEqual(['proven', '2026-03-02', '2026-05-01']);
    await expect(recordSending(world.as('biller'), input)).rejects.toBeInstanceOf(Conflict);
    expect((await readSendings(world.as('viewer'), { invoiceId: bill.id as never })).sendings).toHaveLength(1);
  });

  it('by e-mail it goes through the outbox, with its papers as they were kept, to whom the payer named', async () => {
    const world = await makeWorld();
    const bill = await sendable(world);
    const bytes = Buffer.from('%PDF-1.7 the papers');
    const { file } = await keepBytes(world.practiceId, bytes);
    const packet = { ...file, name: 'bill-2026-0001.pdf', papers: [{ key: 'bill', title: 'CMS-1500', pages: 1 }, { key: 'report', title: 'Report', pages: 24 }] };
    const input = { ...base(bill), method: 'email' as const, packet };
    await expect(recordSending(world.as('biller'), input)).rejects.toMatchObject({ rule: 'sending.not_agreed' });
    await agreed(world, bill.caseId);
    await expect(recordSending(world.as('biller'), { ...input, sentTo: 'other@spm.example' })).rejects.toMatchObject({ rule: 'sending.other_address' });
    await expect(recordSending(world.as('biller'), { ...input, packet: null })).rejects.toMatchObject({ rule: 'sending.email_papers' });
    await expect(recordSending(world.as('biller'), { ...input, packet: { ...packet, bytes: 30_000_000 } })).rejects.toMatchObject({ rule: 'sending.too_large' });
    const { sending } = await recordSending(world.as('biller'), input);
    expect(sending).toMatchObject({ sentTo: 'bills@spm.example', receivedOn: null, packet: { sha256: file.sha256, pages: 25 }, mail: { state: 'QUEUED' } });
    const mails: OutgoingMail[] = [];
    const transport: MailTransport = { kind: 'file', close: () => undefined, deliver: async (mail) => void mails.push(mail) };
    await deliverDue(jobContext('send-mail', { id: world.practiceId, timeZone: world.timeZone }, testNow), transport);
    expect(mails.map(({ to, attachments }) => [to, attachments.map(({ name, bytes: sent }) => [name, Buffer.from(sent).toString()])])).toEqual([['bills@spm.example', [['bill-2026-0001.pdf', '%PDF-1.7 the papers']]]]);
    expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toContain('Salcedo');
    expect((await readSendings(world.as('biller'), { invoiceId: bill.id as never })).sendings[0]?.mail?.state).toBe('SENT');
  });

  it('refuses drafts, void bills, days that cannot be, a receipt without proof, and a claim that payers send back', async () => {
    const world = await makeWorld();
    const draft = await drafted(world);
    await expect(recordSending(world.as('biller'), base(draft))).rejects.toMatchObject({ rule: 'invoice.not_issued' });
    const bill = await sendable(world);
    await expect(recordSending(world.as('biller'), { ...base(bill), sentOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'sending.in_future' });
    await expect(recordSending(world.as('biller'), { ...base(bill), sentOn: '2026-03-01' })).rejects.toMatchObject({ rule: 'sending.before_issue' });
    await expect(recordSending(world.as('biller', { now: later }), { ...base(bill), sentOn: '2026-03-05', receivedOn: '2026-03-04', proof: 'Receipt' })).rejects.toMatchObject({ rule: 'sending.before_sent' });
    await expect(recordSending(world.as('biller'), { ...base(bill), method: 'portal', receivedOn: '2026-03-02' })).rejects.toMatchObject({ rule: 'sending.proof_required' });
    const wrong = await issued(world);
    await inPractice(world.practiceId, (tx) => tx.physician.updateMany({ where: { practiceId: world.practiceId }, data: { npi: '1245319590' } }));
    await expect(recordSending(world.as('biller'), base(wrong))).rejects.toMatchObject({ rule: 'claim.npi' });
  });

  it('is refused to other roles, from next door and when the bill changed', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await readyForClaims(world);
    const bill = await sendable(world);
    await onlyFor(recordSending as never, world, base(bill), ['owner', 'physician', 'assistant', 'biller']);
    await expect(recordSending(next.as('owner'), base(bill))).rejects.toBeInstanceOf(NotFound);
    await expect(recordSending(next.as('owner'), { ...base(bill), invoiceId: randomUUID() as never })).rejects.toBeInstanceOf(NotFound);
    await expect(recordSending(world.as('owner'), { ...base(bill), version: 99 })).rejects.toBeInstanceOf(Conflict);
  });
});
