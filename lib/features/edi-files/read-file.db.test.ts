import { describe, expect, it } from 'vitest';
import { onlyFor } from '../../test/refusals';
import { a277, a999 } from '../../test/sample-answers';
import { readyForClaims, sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { listWaiting, readSendings } from '../bill-sendings/queries';
import { readFile } from './read-file';
import { writeClaims } from './write-claims';

const later = { now: new Date('2026-03-12T18:00:00.000Z') };

async function written() {
  const world = await makeWorld();
  await readyForClaims(world);
  const bill = await sendable(world);
  const { files: [file] } = await writeClaims(world.as('biller'), { invoiceIds: [bill.id as never] });
  const take = (content: string) => readFile(world.as('biller', later), { name: 'answer.txt', content });
  const board = () => readSendings(world.as('biller', later), { invoiceId: bill.id as never });
  return { world, bill, control: file?.controlNumber ?? '', take, board };
}

describe('edi_file.read', () => {
  it('a 999 marks the file; the 277CA of the payer proves the receipt, and the 60 days run from there', async () => {
    const { world, bill, control, take, board } = await written();
    const answer = await take(a999(control, { on: '2026-03-03' }));
    expect(answer.file.findings.map(({ tone, says }) => `${tone} ${says}`)).toEqual([expect.stringMatching(/^good Answers claims-spm01/), 'good The file was taken']);
    expect((await board()).sendings[0]?.answer).toBe('file_accepted');
    expect((await board()).receipt).toBeNull();
    const accepted = await take(a277([{ number: bill.number ?? '', cents: '2015' }], { on: '2026-03-04' }));
    expect(accepted.file.claims).toMatchObject([{ invoice: { number: bill.number }, state: 'accepted', amountCents: 201_500 }]);
    const read = await board();
    expect(read.receipt).toEqual({ on: '2026-03-04', basis: 'proven' });
    expect(read.invoice).toMatchObject({ receivedOn: '2026-03-04', payableOn: '2026-05-04' });
    expect(read.sendings[0]).toMatchObject({ answer: 'accepted', proof: `277CA: accepted, payer’s number PCN${bill.number}` });
    const open = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, invoiceId: bill.id, state: 'OPEN' } }));
    expect(open.map(({ triggerOn }) => triggerOn.toISOString().slice(0, 10))).toEqual(['2026-03-04']);
    const invoice = await inPractice(world.practiceId, (tx) => tx.invoice.findFirstOrThrow({ where: { id: bill.id } }));
    expect(invoice.payerReference).toBe(`PCN${bill.number}`);
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'edi_file.read')).toHaveLength(2);
  });

  it('the same file twice is told and has no second effect', async () => {
    const { world, bill, take, board } = await written();
    const text = a277([{ number: bill.number ?? '', cents: '2015' }], { on: '2026-03-04' });
    expect((await take(text)).known).toBe(false);
    const before = await board();
    expect((await take(text)).known).toBe(true);
    const [one, other] = await Promise.all([take(`${text}\n`), take(`${text}\n`)]);
    expect([one.known, other.known].sort()).toEqual([false, true]);
    expect((await board()).sendings).toMatchObject([{ receivedOn: before.sendings[0]?.receivedOn }]);
    expect(await inPractice(world.practiceId, (tx) => tx.ediFile.count({ where: { practiceId: world.practiceId, outbound: false } }))).toBe(2);
  });

  it('a rejected file or claim makes the bill count as not sent, with the reason', async () => {
    const { world, control, take, board } = await written();
    await take(a999(control, { rejected: true }));
    expect((await board()).sendings[0]).toMatchObject({ voidedOn: '2026-03-12', voidReason: expect.stringContaining('NM1 at segment 8') });
    expect((await listWaiting(world.as('biller'), {})).count).toBe(1);
    const second = await written();
    await second.take(a277([{ number: second.bill.number ?? '', cents: '2015', state: 'A7:562:82' }]));
    expect((await second.board()).sendings[0]?.voidReason).toBe('Rejected: something is invalid: NPI of the rendering physician');
  });

  it('a clearinghouse proves no receipt; unknown claims wait for a person', async () => {
    const { take, bill, board } = await written();
    const { file } = await take(a277([{ number: bill.number ?? '', cents: '2015' }, { number: 'X-1', cents: '10' }], { by: 'AY', on: '2026-03-04' }));
    expect((await board()).receipt).toBeNull();
    expect(file.claims.map(({ invoice }) => invoice?.number ?? null)).toEqual([bill.number, null]);
    expect(file.findings.map(({ tone }) => tone)).toEqual(['look', 'look']);
  });

  it('refuses what is no answer, and leaves nothing of it', async () => {
    const { world, take } = await written();
    await expect(take('hello')).rejects.toMatchObject({ rule: 'x12.no_interchange' });
    await expect(take(a999('1').replace('SE*', 'XX*'))).rejects.toMatchObject({ rule: expect.stringMatching(/^x12\./) });
    await expect(take(a277([]))).rejects.toMatchObject({ rule: 'edi.nothing_in_it' });
    await expect(take(a277([]) + a999('1'))).rejects.toMatchObject({ rule: 'edi.kind_unknown' });
    const content = await inPractice(world.practiceId, (tx) => tx.ediFile.findFirstOrThrow({ where: { practiceId: world.practiceId } }));
    await expect(take(`${content.content}\n`)).rejects.toMatchObject({ rule: 'edi.claims' });
    expect(await inPractice(world.practiceId, (tx) => tx.ediFile.count({ where: { practiceId: world.practiceId, outbound: false } }))).toBe(0);
    await onlyFor(readFile as never, world, { name: 'a', content: a999('1') }, ['owner', 'physician', 'assistant', 'biller']);
  });

  it('does not touch the practice next door', async () => {
    const { bill, control, board } = await written();
    const next = await makeWorld();
    await readFile(next.as('owner', later), { name: 'a', content: a999(control) });
    const { file } = await readFile(next.as('owner', later), { name: 'b', content: a277([{ number: bill.number ?? '', cents: '2015' }]) });
    expect(file.claims[0]?.invoice).toBeNull();
    expect((await board()).sendings[0]?.answer).toBe('written');
  });
});
