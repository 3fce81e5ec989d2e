import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendAgreement } from './amend-agreement';
import { listAgreements } from './queries';

const changes = { name: 'Standard IME', examCents: 195_000, active: false, version: 1 };

describe('changing a fee agreement', () => {
  it('keeps what was changed, for owners and billers, and tells a stale change what is stored', async () => {
    const world = await makeWorld();
    const input = { ...changes, agreementId: world.agreementId };
    await onlyFor(amendAgreement, world, input, ['owner', 'biller']);
    expect(await amendAgreement(world.as('owner'), input)).toMatchObject({ examCents: 195_000, active: false, version: 2 });
    const stale = await amendAgreement(world.as('owner'), { ...input, examCents: 1 }).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect((stale as Conflict).current).toMatchObject({ examCents: 195_000, version: 2 });
    expect(await auditedOperations(world.practiceId)).toEqual(['agreement.amend']);
  });

  it('does not know the one next door, and takes no payer from there', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expect(amendAgreement(world.as('owner'), { ...changes, agreementId: other.agreementId })).rejects.toThrow(NotFound);
    await expect(amendAgreement(world.as('owner'), { ...changes, agreementId: world.agreementId, payerId: other.payerId })).rejects.toMatchObject({ rule: 'agreement.payer' });
    expect((await listAgreements(other.as('owner'), {})).agreements).toMatchObject([{ examCents: 180_000, version: 1 }]);
  });
});
