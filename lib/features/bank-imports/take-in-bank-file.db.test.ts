import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bankCsv } from '../../test/bank';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { listBankLines, previewBankFile } from './queries';
import { takeInBankFile } from './take-in-bank-file';

const march = bankCsv([['03/02/2026', 'REMOTE DEPOSIT', '', '4030.00'], ['03/02/2026', 'REMOTE DEPOSIT', '', '4030.00'], ['03/03/2026', 'OFFICE RENT', '1021', '-900.00']]);
const overlapping = bankCsv([['03/02/2026', 'Remote deposit', '', '4030.00'], ['03/02/2026', 'Remote deposit', '', '4030.00'], ['03/03/2026', 'OFFICE RENT', '1021', '-900.00'], ['03/05/2026', 'ACH SIERRA PACIFIC', '', '2015.00']]);
const ofx = '<OFX><BANKACCTFROM><ACCTID>0099</BANKACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20260305<TRNAMT>2015.00<FITID>A1<NAME>ACH SIERRA<STMTTRN><DTPOSTED>20260306<TRNAMT>10.00<FITID>A2<NAME>INTEREST</BANKTRANLIST></OFX>';
const take = (world: World, content: string, changes = {}) => takeInBankFile(world.as('biller'), { name: 'file.csv', account: 'Operating', content, ...changes });

describe('taking a bank file in', () => {
  it('overlapping files give no twins, two equal lines of one file are two, money out is kept aside', async () => {
    const world = await makeWorld();
    expect(await take(world, march)).toMatchObject({ lineCount: 3, newCount: 3, openCount: 2 });
    expect(await take(world, march)).toMatchObject({ lineCount: 3, newCount: 0 });
    expect(await take(world, overlapping)).toMatchObject({ lineCount: 4, newCount: 1, openCount: 1 });
    expect(await take(world, ofx)).toMatchObject({ lineCount: 2, newCount: 1 });
    const open = await listBankLines(world.as('viewer'), {});
    expect(open.rows.map(({ amountCents }) => amountCents)).toEqual([1_000, 201_500, 403_000, 403_000]);
    expect(open.totals).toMatchObject({ open: { count: 4 }, ignored: { count: 1, cents: -90_000 } });
    expect(open.imports).toHaveLength(4);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('bank_import.take_in');
  });

  it('the same lines of another account are other lines; two who take the same in at once make no twins', async () => {
    const world = await makeWorld();
    await Promise.all([take(world, march), take(world, march), take(world, march)]);
    expect((await listBankLines(world.as('biller'), {})).totals.open.count).toBe(2);
    expect(await take(world, march, { account: 'Savings' })).toMatchObject({ newCount: 3 });
  });

  it('the columns are guessed, then confirmed, and known the next time', async () => {
    const world = await makeWorld();
    const odd = 'When,What,In,Out\n2026-03-02,Deposit,40.00,\n2026-03-03,Fee,,5.00\n';
    const first = await previewBankFile(world.as('biller'), { name: 'odd.csv', content: odd, account: 'Odd' });
    expect(first).toMatchObject({ format: 'csv', mappingKnown: false, newCount: expect.any(Number) });
    const mapping = { on: 0, description: 1, amount: null, moneyIn: 2, moneyOut: 3, reference: null, hasHeader: true };
    expect(await previewBankFile(world.as('biller'), { name: 'odd.csv', content: odd, account: 'Odd', mapping })).toMatchObject({ problem: null, lineCount: 2, moneyInCents: 4_000 });
    await take(world, odd, { account: 'Odd', mapping });
    expect(await previewBankFile(world.as('biller'), { name: 'odd.csv', content: odd, account: 'Odd' })).toMatchObject({ mappingKnown: true, mapping, newCount: 0, accounts: ['Odd'] });
    expect(await previewBankFile(world.as('biller'), { name: 'odd.csv', content: odd, account: 'Odd', mapping: { ...mapping, on: 1 } })).toMatchObject({ problem: expect.stringContaining('Row 2') });
  });

  it('refuses what is no file of a bank, or of no account; one press is one file', async () => {
    const world = await makeWorld();
    await expect(take(world, 'hello')).rejects.toMatchObject({ rule: 'bank_file.columns' });
    await expect(take(world, march, { account: '' })).rejects.toMatchObject({ rule: 'bank_file.account' });
    await expect(take(world, '<OFX></OFX>')).rejects.toMatchObject({ rule: 'bank_file.unreadable' });
    const idempotencyKey = randomUUID();
    const both = await Promise.all([1, 2].map(() => takeInBankFile(world.as('biller', { idempotencyKey }), { name: 'a.csv', account: 'Operating', content: march })));
    expect(both[0]?.id).toBe(both[1]?.id);
  });

  it('is for billers and owners, and stays in the practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await onlyFor(takeInBankFile as never, world, { name: 'a.csv', account: 'Operating', content: march }, ['owner', 'biller']);
    await take(world, march);
    expect((await listBankLines(next.as('owner'), {})).totals.open.count).toBe(0);
    expect(await take(next, march)).toMatchObject({ newCount: 3 });
  });
});
