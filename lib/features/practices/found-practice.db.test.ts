import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { Conflict } from '../../core/errors';
import { database } from '../../db/client';
import { env } from '../../env';
import { contextOf } from '../../test/signed-in';
import { auditedOperations, stranger } from '../../test/world';
import { openSession } from '../session/open-session';
import { foundPractice } from './found-practice';
import { isInstalled, readPractice } from './queries';

const input = {
  practiceName: 'Alder Evaluations', timeZone: 'America/Los_Angeles', ownerName: 'Elena Marsh', email: 'Elena@Alder.example',
  password: 'velvet harbour sixteen lanterns', specialtyCode: 'MOS' as const, credentials: 'MD', city: 'Sacramento',
};

/** Only an empty installation can be founded: this test empties its clone first and once more for whoever follows. */
async function empty(): Promise<void> {
  const url = new URL(process.env.TEST_DATABASE_OWNER_URL ?? '');
  url.pathname = new URL(env().DATABASE_APP_URL).pathname;
  const owner = new Client({ connectionString: url.href });
  await owner.connect();
  await owner.query(`set session_replication_role = replica; truncate "User", "Practice" cascade`).finally(() => owner.end());
}

beforeAll(empty);
afterAll(empty);

describe('founding the practice', () => {
  it('refuses a bad password and leaves nothing behind', async () => {
    await expect(foundPractice(stranger(), { ...input, password: 'alder evaluations' })).rejects.toMatchObject({ rule: 'password.refused' });
    await expect(foundPractice(stranger(), { ...input, timeZone: 'Mars/Olympus' })).rejects.toThrow('Choose a time zone');
    expect(await isInstalled(stranger(), {})).toEqual({ installed: false });
    expect(await database().user.count()).toBe(0);
  });

  it('works once, however many ask at the same time, and the owner can sign in', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 6 }, (_, at) => foundPractice(stranger(), { ...input, email: `elena${at}@alder.example` })));
    const done = answers.filter((answer) => answer.status === 'fulfilled');
    expect(done).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 'rejected' && answer.reason instanceof Conflict)).toHaveLength(5);
    expect(await isInstalled(stranger(), {})).toEqual({ installed: true });
    const { practiceId } = (done[0] as PromiseFulfilledResult<{ practiceId: string }>).value;
    const [user] = await database().user.findMany();
    expect(await database().user.count()).toBe(1);
    const { sessionToken } = await openSession(stranger(), { email: user?.email ?? '', password: input.password });
    const ctx = await contextOf(sessionToken);
    expect(ctx).toMatchObject({ practiceId, actor: { role: 'owner', name: 'Elena Marsh' } });
    expect(await readPractice(ctx, {})).toMatchObject({
      name: 'Alder Evaluations', holidayCalendar: 'dwc',
      physicians: [{ name: 'Elena Marsh', specialtyCode: 'MOS', userId: user?.id }],
      locations: [{ name: 'Sacramento' }],
    });
    expect(await auditedOperations(practiceId)).toEqual(['practice.found', 'session.open']);
  });
});
