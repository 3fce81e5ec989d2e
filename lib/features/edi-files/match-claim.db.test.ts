import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { a277 } from '../../test/sample-answers';
import { readyForClaims, sendable } from '../../test/sendings';
import { auditedOperations, makeWorld } from '../../test/world';
import { readSendings } from '../bill-sendings/queries';
import { matchClaim } from './match-claim';
import { listEdiFiles } from './queries';
import { readFile } from './read-file';
import { writeClaims } from './write-claims';

const later = { now: new Date('2026-03-12T18:00:00.000Z') };

async function unmatched() {
  const world = await makeWorld();
  await readyForClaims(world);
  const bill = await sendable(world);
  const { files: [sent] } = await writeClaims(world.as('biller'), { invoiceIds: [bill.id as never] });
  const { file } = await readFile(world.as('biller', later), { name: 'a', content: a277([{ number: '20260001', cents: '2015' }], { on: '2026-03-05' }) });
  return { world, bill, sent, input: { ediClaimId: file.claims[0]?.id as never, version: 1, invoiceId: bill.id as never } };
}

describe('edi_claim.match', () => {
  it('an answer under a wrong number has its effect once somebody says whose it is', async () => {
    const { world, bill, input } = await unmatched();
    expect((await listEdiFiles(world.as('biller'), {})).unmatched).toBe(1);
    const file = await matchClaim(world.as('assistant', later), input);
    expect(file.claims[0]?.invoice?.number).toBe(bill.number);
    expect((await readSendings(world.as('biller'), { invoiceId: bill.id as never })).receipt).toEqual({ on: '2026-03-05', basis: 'proven' });
    await expect(matchClaim(world.as('assistant', later), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'edi.matched' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('edi_claim.match');
  });

  it('refuses a stale one, our own claims, unknown bills, other roles and next door', async () => {
    const { world, sent, input } = await unmatched();
    const next = await makeWorld();
    await expect(matchClaim(world.as('biller', later), { ...input, version: 5 })).rejects.toBeInstanceOf(Conflict);
    await expect(matchClaim(world.as('biller', later), { ...input, ediClaimId: sent?.claims[0]?.id as never })).rejects.toMatchObject({ rule: 'edi.not_an_answer' });
    await expect(matchClaim(world.as('biller', later), { ...input, invoiceId: randomUUID() as never })).rejects.toBeInstanceOf(NotFound);
    await expect(matchClaim(next.as('owner', later), input)).rejects.toBeInstanceOf(NotFound);
    await onlyFor(matchClaim as never, world, input, ['owner', 'physician', 'assistant', 'biller']);
  });
});
