import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '../../db/client';
import { stranger, testNow } from '../../test/world';
import { countAttempt } from './count-attempt';

const minutes = (count: number, from = testNow) => new Date(from.getTime() + count * 60_000);
const from = (ip: string, now = testNow) => ({ ...stranger(now), ip });
const tryOn = (subject: string, ip: string, now = testNow) => countAttempt(from(ip, now), { kind: 'sign_in', subject });
/** An address that no other test uses. */
const fresh = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::`;

describe('counting tries', () => {
  it('lets 10 of 300 guesses on one account through, from 300 addresses at once', async () => {
    const subject = `${randomUUID()}@example.test`;
    const answers = await Promise.all(Array.from({ length: 300 }, () => tryOn(subject, `${fresh()}1`)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it('does not count what it refused, so that the real person gets in after the window', async () => {
    const subject = randomUUID();
    for (let guess = 0; guess < 40; guess += 1) await tryOn(subject, `${fresh()}1`);
    expect(await tryOn(subject, `${fresh()}1`, minutes(14))).toMatchObject({ allowed: false });
    expect(await tryOn(subject, `${fresh()}1`, minutes(31))).toEqual({ allowed: true, retryAfterSeconds: 0 });
  });

  it('weighs the window before, so that its edge does not double the tries', async () => {
    const subject = randomUUID();
    for (let guess = 0; guess < 10; guess += 1) await tryOn(subject, `${fresh()}1`, minutes(14));
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryOn(subject, `${fresh()}1`, minutes(16))));
    expect(answers.filter(({ allowed }) => allowed).length).toBeLessThanOrEqual(1);
  });

  it('lets 60 tries from one address through, and takes an IPv6 /64 for one address', async () => {
    const network = fresh().replace(/::$/, '');
    let allowed = 0;
    for (let guess = 0; guess < 80; guess += 1) if ((await tryOn(randomUUID(), `${network}:${guess}:2:3:4`)).allowed) allowed += 1;
    expect(allowed).toBe(60);
    expect(await tryOn(randomUUID(), `${fresh()}1`)).toMatchObject({ allowed: true });
  });

  it('keeps no e-mail address in the counts', async () => {
    await tryOn('somebody-in-particular@example.test', `${fresh()}1`);
    const [row] = await database().$queryRaw<{ n: number }[]>`select count(*)::int as n from "AttemptCount" where bucket like '%somebody%'`;
    expect(row?.n).toBe(0);
  });
});
