import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { env } from '../env';
import { inPractice, makeWorld, type World } from '../test/world';
import { verifyChain } from './audit-chain';
import { command } from './operation';

const note = command({
  name: 'practice.amend',
  input: z.strictObject({ text: z.string() }),
  output: z.object({}),
  async run({ ctx, input, audit }) {
    audit({ subject: ['practice', ctx.practiceId], summary: input.text, data: { b: 2, a: [1, { d: null, c: 'é' }] } });
    return {};
  },
});

/** Whoever owns the tables: can switch the triggers off, as an intruder with the owner's password could. */
let intruder: pg.Client;

beforeAll(async () => {
  const url = new URL(process.env.TEST_DATABASE_OWNER_URL ?? '');
  url.pathname = new URL(env().DATABASE_APP_URL).pathname;
  intruder = new pg.Client({ connectionString: url.href });
  await intruder.connect();
  await intruder.query(`set session_replication_role = replica`);
});
afterAll(() => intruder.end());

describe('verifyChain', () => {
  let world: World;
  let id: string;
  beforeEach(async () => {
    world = await makeWorld();
    id = world.practiceId;
    for (const text of ['one', 'two', 'three', 'four']) await note(world.as('owner'), { text });
  });
  const faults = async (ends: { seq: number; mac: string }[] = []) => (await verifyChain(id, ends)).faults;
  const macAt = async (seq: number) => (await inPractice(id, (tx) => tx.auditEvent.findUniqueOrThrow({ where: { practiceId_seq: { practiceId: id, seq } } }))).mac;

  it('finds a whole chain whole, with its anchors', async () => {
    expect(await verifyChain(id, [{ seq: 3, mac: await macAt(3) }])).toEqual({ events: 4, faults: [] });
  });

  it('finds an edited field', async () => {
    await intruder.query(`update "AuditEvent" set summary = 'nothing' where "practiceId" = $1 and seq = 2`, [id]);
    expect(await faults()).toEqual(['Event 2 was changed.']);
  });

  it('finds an edit with a hash recomputed without the key', async () => {
    await intruder.query(`update "AuditEvent" set summary = 'nothing', mac = encode(sha256('nothing'::bytea), 'hex') where "practiceId" = $1 and seq = 2`, [id]);
    expect(await faults()).toContain('Event 2 was changed.');
  });

  it('finds an event taken out of the middle', async () => {
    await intruder.query(`delete from "AuditEvent" where "practiceId" = $1 and seq = 2`, [id]);
    expect(await faults()).toContain('Events 2 to 2 are missing.');
  });

  it('finds a tail that was cut off, with the head set back, by the anchor', async () => {
    const anchor = { seq: 4, mac: await macAt(4) };
    await intruder.query(`delete from "AuditEvent" where "practiceId" = $1 and seq > 2`, [id]);
    expect(await faults()).toContain('The chain ends at event 2, its head says 4.');
    await intruder.query(`update "AuditHead" set seq = 2, mac = $2 where "practiceId" = $1`, [id, await macAt(2)]);
    expect(await faults()).toEqual([]);
    expect(await faults([anchor])).toEqual(['Event 4 was anchored and is gone.']);
  });

  it('finds two events that changed places', async () => {
    await intruder.query(`update "AuditEvent" set seq = case seq when 2 then -3 else -2 end where "practiceId" = $1 and seq in (2, 3)`, [id]);
    await intruder.query(`update "AuditEvent" set seq = -seq where "practiceId" = $1 and seq < 0`, [id]);
    expect((await faults()).length).toBeGreaterThan(0);
  });

  it('finds an event put in', async () => {
    await intruder.query(
      `insert into "AuditEvent" select "practiceId", 5, at, "actorKind", "actorId", "actorName", operation, "subjectKind", "subjectId", 'forged', data, "requestId", mac, 'forged' from "AuditEvent" where "practiceId" = $1 and seq = 4`,
      [id],
    );
    expect(await faults()).toContain('Event 5 was changed.');
  });

  it('finds a chain copied from another practice', async () => {
    const other = await makeWorld();
    await intruder.query(
      `insert into "AuditEvent" select $2, seq, at, "actorKind", "actorId", "actorName", operation, "subjectKind", "subjectId", summary, data, "requestId", "previousMac", mac from "AuditEvent" where "practiceId" = $1`,
      [id, other.practiceId],
    );
    expect((await verifyChain(other.practiceId, [])).faults).toContain('Event 1 was changed.');
  });

  it('is needed: the app role itself can do none of this', async () => {
    for (const attempt of [
      () => inPractice(id, (tx) => tx.$executeRaw`update "AuditEvent" set summary = 'x'`),
      () => inPractice(id, (tx) => tx.$executeRaw`delete from "AuditEvent"`),
      () => inPractice(id, (tx) => tx.$executeRaw`truncate "AuditEvent"`),
    ]) {
      await expect(attempt()).rejects.toThrow(/permission denied/);
    }
  });
});
