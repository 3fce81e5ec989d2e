import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TooManyAttempts, Unauthenticated } from '../core/errors';
import { database } from '../db/client';
import { changePassword } from '../features/account/change-password';
import { confirmSecondFactor } from '../features/session/confirm-second-factor';
import { openSession } from '../features/session/open-session';
import { acceptInvitation } from '../features/people/accept-invitation';
import { seal } from '../core/secrets';
import { givePassword, goodPassword, signedIn } from '../test/signed-in';
import { makeWorld, stranger, testNow } from '../test/world';
import { guarded, ownAccount } from './guarded';
import { newTotpSecret } from './totp';

const signIn = guarded(openSession, 'sign_in', (_ctx, input) => input.email);
const fresh = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;
const from = (ip: string, now = testNow) => ({ ...stranger(now), ip });
const outcome = (answer: PromiseSettledResult<unknown>) => (answer.status === 'fulfilled' ? 'in' : (answer.reason as Error).constructor.name);

describe('a guarded operation', () => {
  it('evaluates ten wrong passwords of a hundred, and lets the real person in after the window', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.owner);
    const answers = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => signIn(from(fresh()), { email, password: `a wrong guess, number ${at}` })));
    const outcomes = answers.map(outcome);
    expect(outcomes.filter((name) => name === Unauthenticated.name)).toHaveLength(10);
    expect(outcomes.filter((name) => name === TooManyAttempts.name)).toHaveLength(90);
    await expect(signIn(from(fresh()), { email, password: goodPassword })).rejects.toThrow(TooManyAttempts);
    await expect(signIn(from(fresh(), new Date(testNow.getTime() + 31 * 60_000)), { email, password: goodPassword })).resolves.toBeDefined();
  });

  it('gives a right try back: an office that signs in all day is never locked out', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.owner);
    const office = fresh();
    for (let time = 0; time < 15; time += 1) await signIn(from(office), { email, password: goodPassword });
    expect(await database().session.count({ where: { userId: world.users.owner } })).toBe(15);
  });

  it('limits codes, current passwords and invitations in the same way', async () => {
    const world = await makeWorld();
    const userId = world.users.physician;
    await givePassword(userId);
    await database().user.update({ where: { id: userId }, data: { totpConfirmedAt: testNow, totpSecretSealed: seal(newTotpSecret()) } });
    const [shown, due] = [await signedIn(userId, world.practiceId), await signedIn(userId, world.practiceId, { secondFactor: false })];
    const [shownCtx, dueCtx] = [await shown.ctx(), await due.ctx()];
    const code = guarded(confirmSecondFactor, 'second_factor', ownAccount);
    const password = guarded(changePassword, 'password', ownAccount);
    const invitation = guarded(acceptInvitation, 'invitation', (_ctx, input) => input.token);
    const token = `${world.practiceId}.${'a'.repeat(43)}`;
    const tries: (() => Promise<unknown>)[] = [
      () => code({ ...dueCtx, ip: fresh() }, { code: 'AAAA-AAAA-AAAA-AAAA' }),
      () => password({ ...shownCtx, ip: fresh() }, { currentPassword: 'a wrong guess again', newPassword: goodPassword }),
      () => invitation(from(fresh()), { token, name: 'Noor', password: goodPassword }),
    ];
    for (const attempt of tries) {
      const answers = await Promise.allSettled(Array.from({ length: 14 }, attempt));
      expect(answers.map(outcome).filter((name) => name === TooManyAttempts.name)).toHaveLength(4);
    }
  });

  it('takes as long for an address that is not known as for one that is', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.owner);
    const time = async (address: string) => {
      const start = performance.now();
      await openSession(stranger(), { email: address, password: 'a wrong guess again' }).catch(() => undefined);
      return performance.now() - start;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 25; round += 1) {
      known.push(await time(email));
      unknown.push(await time(`nobody.${round}@example.test`));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[12] ?? 0;
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
    expect(median(unknown) / median(known)).toBeLessThan(2);
  });
});
