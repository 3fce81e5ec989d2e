import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { addAgreement } from './add-agreement';
import { listAgreements } from './queries';

const input = { name: 'Sierra Pacific 2026', examCents: 210_000, hourlyCents: 45_000, perPageCents: 150, includedPages: 200, noShowCents: 70_000 };

describe('writing down a fee agreement', () => {
  it('is listed in the practice with its payer, and not next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const added = await addAgreement(world.as('biller'), { ...input, payerId: world.payerId });
    expect(added).toMatchObject({ ...input, payerName: 'Sierra Pacific Mutual', lateCancelCents: null, reportDays: 30, active: true, version: 1 });
    expect((await listAgreements(world.as('viewer'), {})).agreements.map(({ name }) => name)).toEqual(['Sierra Pacific 2026', 'Standard IME']);
    expect((await listAgreements(other.as('owner'), {})).agreements.map(({ name }) => name)).toEqual(['Standard IME']);
    expect(await auditedOperations(world.practiceId)).toEqual(['agreement.add']);
  });

  it('is for owners and billers', async () => onlyFor(addAgreement, await makeWorld(), input, ['owner', 'biller']));

  it('refuses a payer of the practice next door and money that is no whole number of cents', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const ofNextDoor = await addAgreement(world.as('owner'), { ...input, payerId: other.payerId }).catch((error: unknown) => error);
    expect(ofNextDoor).toMatchObject({ rule: 'agreement.payer' });
    await expect(addAgreement(world.as('owner'), { ...input, payerId: randomUUID() })).rejects.toEqual(ofNextDoor);
    await expect(addAgreement(world.as('owner'), { ...input, examCents: 10.5 })).rejects.toThrow('Whole cents');
    await expect(addAgreement(world.as('owner'), { ...input, examCents: -1 })).rejects.toThrow('Not below zero');
  });
});
