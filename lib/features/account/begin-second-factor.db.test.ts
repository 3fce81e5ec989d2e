import { describe, expect, it } from 'vitest';
import { Unauthenticated } from '../../core/errors';
import { database } from '../../db/client';
import { signedIn } from '../../test/signed-in';
import { auditedOperations, inPractice, makeWorld, stranger, testNow } from '../../test/world';
import { readPractice } from '../practices/queries';
import { beginSecondFactor } from './begin-second-factor';

describe('beginning a second factor', () => {
  it('makes a secret that is stored sealed and counts for nothing yet', async () => {
    const world = await makeWorld();
    const browser = await signedIn(world.users.owner, world.practiceId);
    const { secret, uri } = await beginSecondFactor(await browser.ctx(), {});
    const user = await database().user.findUniqueOrThrow({ where: { id: world.users.owner } });
    expect(uri).toContain(secret);
    expect(user.totpSecretSealed).toMatch(/^v1\./);
    expect(JSON.stringify(user)).not.toContain(secret);
    expect(user.totpConfirmedAt).toBeNull();
    expect(await auditedOperations(world.practiceId)).toEqual(['account.begin_second_factor']);
  });

  it('is open to somebody whose practice demands one, while the practice is not', async () => {
    const world = await makeWorld();
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { secondFactorRequired: true } }));
    const browser = await signedIn(world.users.assistant, world.practiceId, { secondFactor: false });
    const ctx = await browser.ctx();
    expect(ctx.actor).toMatchObject({ assurance: 'enrolment_due' });
    await expect(readPractice(ctx, {})).rejects.toThrow(Unauthenticated);
    await expect(beginSecondFactor(ctx, {})).resolves.toHaveProperty('secret');
  });

  it('never replaces a factor in use, least of all before it was shown', async () => {
    const world = await makeWorld();
    await database().user.update({ where: { id: world.users.owner }, data: { totpConfirmedAt: testNow, totpSecretSealed: 'v1.kept' } });
    const past = await signedIn(world.users.owner, world.practiceId);
    await expect(beginSecondFactor(await past.ctx(), {})).rejects.toMatchObject({ rule: 'second_factor.on' });
    const due = await signedIn(world.users.owner, world.practiceId, { secondFactor: false });
    await expect(beginSecondFactor(await due.ctx(), {})).rejects.toThrow(Unauthenticated);
    await expect(beginSecondFactor(stranger(), {})).rejects.toThrow(Unauthenticated);
    expect((await database().user.findUniqueOrThrow({ where: { id: world.users.owner } })).totpSecretSealed).toBe('v1.kept');
  });
});
