import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loggedExam, expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { statementsOf } from '../../test/query-count';
import type { RoleName } from '../../auth/permissions';
import { countSeen, readViews, unseenPagesOf } from './queries';
import { recordViews } from './record-views';

async function packetOf(world: World, count = 6) {
  const made = await makeReadPacket(world, { ...(await loggedExam(world)), pages: Array.from({ length: count }, (_, at) => ({ text: `Page ${at + 1}` })), documents: [{ pages: [1, 3], type: 'progress_note' }, { pages: [4, count], type: 'imaging_report' }] });
  return made;
}

const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1_000);
const batch = (world: World, role: RoleName, seconds: number, key: string = randomUUID()) => world.as(role, { now: later(seconds), idempotencyKey: key });
const rowsOf = (world: World) => inPractice(world.practiceId, (tx) => tx.pageView.findMany({ where: { practiceId: world.practiceId }, include: { page: { select: { number: true } } }, orderBy: { page: { number: 'asc' } } }));
const pagesIn = async (world: World) => (await rowsOf(world)).map(({ page, seconds }) => [page.number, seconds]);

describe('page_view.record', () => {
  it('keeps who looked at which page for how long, adds up, and says so in the audit log', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    expect(await recordViews(batch(world, 'physician', 0), { packetId, views: [{ page: 1, seconds: 4 }, { page: 2, seconds: 1 }] })).toEqual({ packetId, views: [{ page: 1, seconds: 4 }, { page: 2, seconds: 1 }] });
    await recordViews(batch(world, 'physician', 10), { packetId, views: [{ page: 2, seconds: 7 }] });
    const rows = await rowsOf(world);
    expect(rows.map(({ page, seconds }) => [page.number, seconds])).toEqual([[1, 4], [2, 8]]);
    expect(rows[1]).toMatchObject({ userId: world.users.physician, firstAt: later(-1), lastAt: later(10) });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'page_view.record')).toHaveLength(2);
  });

  it('counts a batch that is sent again once', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    const input = { packetId, views: [{ page: 3, seconds: 5 }] };
    const first = await recordViews(batch(world, 'reviewer', 0, 'batch-1'), input);
    expect(await recordViews(batch(world, 'reviewer', 60, 'batch-1'), input)).toEqual(first);
    expect(await pagesIn(world)).toEqual([[3, 5]]);
  });

  it('never takes more seconds than passed since that person’s last batch, of whichever packet', async () => {
    const world = await makeWorld();
    const [one, two] = [await packetOf(world), await packetOf(world)];
    await recordViews(batch(world, 'reviewer', 0), { packetId: one.packetId, views: [{ page: 1, seconds: 86_400 }] });
    expect(await pagesIn(world), 'the first batch of all').toEqual([[1, 90]]);
    expect((await recordViews(batch(world, 'reviewer', 5), { packetId: two.packetId, views: [{ page: 1, seconds: 30 }, { page: 2, seconds: 30 }] })).views).toEqual([{ page: 1, seconds: 2 }, { page: 2, seconds: 3 }]);
    expect((await recordViews(batch(world, 'reviewer', 5), { packetId: two.packetId, views: [{ page: 3, seconds: 30 }] })).views, 'no time has passed').toEqual([]);
    expect((await recordViews(batch(world, 'physician', 5), { packetId: two.packetId, views: [{ page: 3, seconds: 30 }] })).views, 'another person').toEqual([{ page: 3, seconds: 30 }]);
  });

  it('gives no time twice to batches that come at once', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    await recordViews(batch(world, 'reviewer', 0), { packetId, views: [{ page: 1, seconds: 1 }] });
    await Promise.all([2, 3, 4, 5].map((page) => recordViews(batch(world, 'reviewer', 10), { packetId, views: [{ page, seconds: 10 }] })));
    expect((await pagesIn(world)).reduce((sum, [, seconds = 0]) => sum + seconds, 0)).toBe(11);
  });

  it('leaves pages out that are not there', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    expect((await recordViews(batch(world, 'owner', 0), { packetId, views: [{ page: 7, seconds: 60 }, { page: 6, seconds: 60 }] })).views).toEqual([{ page: 6, seconds: 60 }]);
  });

  it('says who saw how much, in a number of statements that does not grow with the packet', async () => {
    const world = await makeWorld();
    const [small, large] = [await packetOf(world), await packetOf(world, 60)];
    await recordViews(batch(world, 'physician', 0), { packetId: small.packetId, views: [{ page: 1, seconds: 2 }, { page: 2, seconds: 1 }, { page: 4, seconds: 30 }] });
    await recordViews(batch(world, 'reviewer', 0), { packetId: small.packetId, views: [{ page: 5, seconds: 8 }] });
    const seen = await readViews(world.as('reviewer'), { packetId: small.packetId });
    expect(seen).toMatchObject({ pageCount: 6, physicianUserId: world.users.physician, unseenByMe: [[1, 4], [6, 6]], unseenByPhysician: [[2, 3], [5, 6]] });
    expect(seen.people).toMatchObject([{ userId: world.users.reviewer, name: 'Test reviewer', seenPages: 1, seconds: 8 }, { userId: world.users.physician, seenPages: 2, seconds: 33 }]);
    expect(new Map(seen.documents.map((one) => [one.documentId, one]))).toEqual(new Map([
      [small.documentIds[0], { documentId: small.documentIds[0], pageCount: 3, seenByMe: 0, seenByPhysician: 1 }],
      [small.documentIds[1], { documentId: small.documentIds[1], pageCount: 3, seenByMe: 1, seenByPhysician: 1 }],
    ]));
    const few = await statementsOf(() => readViews(world.as('owner'), { packetId: small.packetId }));
    const many = await statementsOf(() => readViews(world.as('owner'), { packetId: large.packetId }));
    expect(many.length).toBeLessThanOrEqual(few.length);
    const { physician, owner } = world.users;
    const [counts, unseen] = await inPractice(world.practiceId, async (tx) => [await countSeen(tx, world.as('owner').practiceId, [small.packetId, large.packetId], physician), await unseenPagesOf(tx, world.as('owner').practiceId, small.packetId, owner)]);
    expect([...counts]).toEqual([[small.packetId, 2]]);
    expect(unseen).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    const input = { packetId: packetId as never, views: [{ page: 1, seconds: 3 }] };
    await expectForbidden(recordViews, world, input, ['viewer']);
    await expectUnknownNextDoor(recordViews, input);
    await expectForbidden(readViews, world, { packetId }, ['viewer']);
    await expectUnknownNextDoor(readViews, { packetId });
    expect(await rowsOf(world)).toEqual([]);
  });
});
