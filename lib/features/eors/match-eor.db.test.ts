import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { postEor } from '../eor-postings/post-eor';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { billOfPrepared, discounted, eorNow } from '../../test/eors';
import { remittanceText, type Remitted } from '../../test/prepared-eors/as-835';
import { preparedEor, seedsOf } from '../../test/prepared-eors/plan';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { matchEor } from './match-eor';
import { listEors } from '../eor-lists/queries';
import { readEor } from './queries';
import { eorsFromRemittance } from './steps';

/** Takes a file in as the operation of electronic bills does. */
function taken(world: World, content: string) {
  return inPractice(world.practiceId, async (tx) => {
    const file = await tx.ediFile.create({ data: { practiceId: world.practiceId, kind: '835', outbound: false, name: 'era.835', sha256: randomUUID(), content } });
    return eorsFromRemittance(tx, world.as('biller', { now: eorNow }), { id: file.id, content });
  });
}

describe('EORs of a remittance', () => {
  it('posts the 33 prepared EORs that come as 835, each variance to the cent', async () => {
    const world = await makeWorld();
    const bills = [];
    for (const seed of seedsOf.era) bills.push({ eor: preparedEor(seed), ...(await billOfPrepared(world, preparedEor(seed))) });
    // Eleven claims a file; every other file tells our own numbers of the lines.
    for (let from = 0; from < bills.length; from += 11) {
      const some = bills.slice(from, from + 11);
      const answer = await taken(world, remittanceText(some.map(({ eor, number, lineIds }): Remitted => ({ eor, claimControl: number, ...(from % 2 === 0 ? { lineIds } : {}) })), { check: String(900 + from), paidOn: '2026-03-10', takenBack: from === 0 ? [{ code: 'WO', reference: '2025-0911', cents: 1_500 }] : [] }));
      expect(answer).toMatchObject({ claims: some.length, matched: some.length, findings: [] });
      for (const [at, eorId] of answer.eorIds.entries()) {
        const { eor: prepared, invoiceId } = some[at]!;
        const draft = await readEor(world.as('biller', { now: eorNow }), { eorId: eorId as never });
        expect(draft, `EOR ${prepared.seed}`).toMatchObject({ standing: 'to_confirm', source: 'ERA', servedOn: '2026-03-10', checkReference: String(900 + from), invoice: { id: invoiceId }, payerReference: prepared.payerReference });
        if (from === 0) expect(draft.remittance?.providerAdjustments).toEqual([{ code: 'WO', reference: '2025-0911', amountCents: 1_500, words: 'Overpayment recovered' }]);
        const paid = prepared.expected.paidCents;
        const { eor } = await postEor(world.as('biller', { now: eorNow }), { eorId: eorId as never, version: 1, money: paid === 0 ? { kind: 'none' } : { kind: 'new', receivedOn: '2026-03-10', amountCents: paid, method: 'check', reference: prepared.check } });
        expect(eor.lines.map(({ varianceCents }) => varianceCents), `EOR ${prepared.seed}`).toEqual(prepared.expected.varianceCents);
        expect(eor.totals).toMatchObject({ billedCents: prepared.expected.billedCents, paidCents: paid, shortCents: prepared.expected.shortCents, unexplainedCents: 0 });
        expect(eor.invoice).toMatchObject({ paidCents: paid, balanceCents: prepared.expected.shortCents });
      }
    }
    expect((await listEors(world.as('biller', { now: eorNow }), { show: 'all' })).rows).toHaveLength(33);
  }, 240_000);

  it('tells that a claim is taken back, and that a file does not balance', async () => {
    const world = await makeWorld();
    const eor = preparedEor(41);
    const { number } = await billOfPrepared(world, eor);
    const text = remittanceText([{ eor, claimControl: number }]).replace(`CLP*${number}*1`, `CLP*${number}*22`).replace('BPR*I*', 'BPR*I*9');
    const answer = await taken(world, text);
    expect(answer.eorIds).toEqual([]);
    expect(answer.findings.map(({ rule }) => rule)).toEqual(['remittance.payment_balance', 'remittance.reversal']);
  });
});

describe('eor.match', () => {
  const unmatched = async (world: World) => {
    const eor = preparedEor(41);
    const bill = await billOfPrepared(world, eor);
    const { eorIds, matched } = await taken(world, remittanceText([{ eor: { ...eor, claimNumber: 'OTHER-1' }, claimControl: '2019-9999' }]));
    expect(matched).toBe(0);
    return { eor, bill, eorId: eorIds[0] as never };
  };

  it('leaves what is not sure to a person, shows what fits, and joins lines once it is said', async () => {
    const world = await makeWorld();
    const { eor, bill, eorId } = await unmatched(world);
    const before = await readEor(world.as('biller', { now: eorNow }), { eorId });
    expect(before).toMatchObject({ standing: 'to_match', invoice: null, candidates: [{ id: bill.invoiceId, why: 'By the sum billed' }] });
    const { eor: after } = await matchEor(world.as('biller', { now: eorNow }), { eorId, version: 1, invoiceId: bill.invoiceId as never });
    expect(after).toMatchObject({ standing: 'to_confirm', invoice: { id: bill.invoiceId } });
    expect(after.lines.map(({ invoiceLineId }) => invoiceLineId)).toEqual(bill.lineIds);
    expect(after.lines.map(({ varianceCents }) => varianceCents)).toEqual(eor.expected.varianceCents);
    expect(await auditedOperations(world.practiceId)).toContain('eor.match');
  });

  it('refuses what is posted', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    await expect(matchEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, invoiceId: bill.invoiceId as never })).rejects.toMatchObject({ rule: 'eor.not_draft' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { bill, eorId } = await unmatched(world);
    const input = { eorId, version: 1, invoiceId: bill.invoiceId as never };
    await expectForbidden(matchEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(matchEor, input);
    await expectStale(matchEor, world, input);
  });
});
