import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { database } from '../db/client';
import { auditedOperations, inPractice, makeWorld, stranger, type World } from '../test/world';
import { Forbidden, IdempotencyMisused, Unauthenticated } from './errors';
import { command, query } from './operation';

const Rename = z.strictObject({ name: z.string().min(1), fail: z.boolean().default(false), silent: z.boolean().default(false) });

let runs = 0;

const rename = command({
  name: 'practice.amend',
  input: Rename,
  output: z.object({ name: z.string(), run: z.number() }),
  idempotent: true,
  async run({ ctx, input, tx, audit, enqueue }) {
    runs += 1;
    await tx.practice.update({ where: { id: ctx.practiceId }, data: { name: input.name } });
    await enqueue('anchor-audit', {});
    if (!input.silent) audit({ subject: ['practice', ctx.practiceId], summary: 'changed the name' });
    if (input.fail) throw new Error('killed half-way');
    return { name: input.name, run: runs };
  },
});

const readName = query({
  name: 'practice.read',
  input: z.strictObject({}),
  output: z.object({ name: z.string().nullable() }),
  access: () => ['practice', 'itself'],
  run: async ({ ctx, db }) => ({ name: (await db.practice.findUnique({ where: { id: ctx.practiceId } }))?.name ?? null }),
});

const writeInDisguise = query({
  name: 'practice.read',
  input: z.strictObject({}),
  output: z.object({}),
  async run({ db }) {
    await db.$queryRaw`update "Practice" set name = 'changed by a read' returning 1`;
    return {};
  },
});

const nameOf = (id: string) => inPractice(id, async (tx) => (await tx.practice.findUniqueOrThrow({ where: { id } })).name);
const jobCount = async (practiceId: string) => {
  const [row] = await database().$queryRaw<{ n: number }[]>`select count(*)::int as n from pgboss.job where data->>'practiceId' = ${practiceId}`;
  return row?.n ?? 0;
};

describe('command()', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  it('changes, audits and enqueues in one transaction', async () => {
    await expect(rename(world.as('owner'), { name: 'Birch' })).resolves.toMatchObject({ name: 'Birch' });
    expect(await nameOf(world.practiceId)).toBe('Birch');
    expect(await auditedOperations(world.practiceId)).toEqual(['practice.amend']);
    expect(await jobCount(world.practiceId)).toBe(1);
  });

  it('keeps nothing at all when it fails half-way', async () => {
    const before = await jobCount(world.practiceId);
    await expect(rename(world.as('owner'), { name: 'Cedar', fail: true })).rejects.toThrow('killed half-way');
    expect(await nameOf(world.practiceId)).toBe('Birch');
    expect(await jobCount(world.practiceId)).toBe(before);
    expect(await auditedOperations(world.practiceId)).toHaveLength(1);
  });

  it('refuses a change that leaves no audit event', async () => {
    await expect(rename(world.as('owner'), { name: 'Dogwood', silent: true })).rejects.toThrow('left no audit event');
    expect(await nameOf(world.practiceId)).toBe('Birch');
  });

  it('refuses strangers and other roles before it reads the input', async () => {
    await expect(rename(stranger(), { name: '' })).rejects.toBeInstanceOf(Unauthenticated);
    await expect(rename(world.as('assistant'), { name: '' })).rejects.toBeInstanceOf(Forbidden);
    const due = { ...world.as('owner'), actor: { ...world.as('owner').actor, assurance: 'second_factor_due' } } as Parameters<typeof rename>[0];
    await expect(rename(due, { name: 'Elm' })).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('answers a repeated key with the stored answer, and has one effect under five at once', async () => {
    const ctx = world.as('owner', { idempotencyKey: 'key-one' });
    const before = runs;
    const answers = await Promise.all(Array.from({ length: 5 }, () => rename(ctx, { name: 'Fir' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(runs - before).toBe(1);
    await expect(rename(ctx, { name: 'Ginkgo' })).rejects.toBeInstanceOf(IdempotencyMisused);
    expect(await nameOf(world.practiceId)).toBe('Fir');
  });

  it('does not keep the key of a command that failed', async () => {
    const ctx = world.as('owner', { idempotencyKey: 'key-two' });
    await expect(rename(ctx, { name: 'Hazel', fail: true })).rejects.toThrow();
    await expect(rename(ctx, { name: 'Hazel' })).resolves.toMatchObject({ name: 'Hazel' });
  });
});

describe('query()', () => {
  it('leaves a row in the access log when it names clinical content', async () => {
    const world = await makeWorld();
    await readName(world.as('viewer'), {});
    const rows = await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId } }));
    expect(rows).toMatchObject([{ operation: 'practice.read', subjectKind: 'practice', actorId: world.users.viewer }]);
  });

  it('cannot write: Postgres refuses', async () => {
    const world = await makeWorld();
    await expect(writeInDisguise(world.as('owner'), {})).rejects.toThrow(/read-only/);
    expect(await nameOf(world.practiceId)).toBe('Alder Evaluations');
  });
});

describe('row-level security alone', () => {
  it('shows nothing of the practice next door, and nothing without a practice', async () => {
    const [own, other] = [await makeWorld(), await makeWorld()];
    const seen = await inPractice(own.practiceId, (tx) => tx.physician.findMany());
    expect(seen.map((p) => p.id)).toEqual([own.physicianId]);
    expect(await database().physician.count()).toBe(0);
    await expect(inPractice(own.practiceId, (tx) => tx.location.create({ data: { practiceId: other.practiceId, name: 'Planted' } }))).rejects.toThrow(/row-level security/);
    const changed = await inPractice(own.practiceId, (tx) => tx.location.updateMany({ where: { practiceId: other.practiceId }, data: { name: 'Taken' } }));
    expect(changed.count).toBe(0);
  });
});
