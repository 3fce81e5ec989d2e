import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { packetToReview } from '../../test/record-work';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, testNow } from '../../test/world';
import { assignPacket } from './assign-packet';
import { finishAssignment } from './finish-assignment';
import { listWork, readPace } from './queries';

describe('assignPacket', () => {
  it('gives a packet to a reviewer, due a week before the exam, and the queue goes by the exam', async () => {
    const world = await makeWorld();
    const [later, sooner, free] = [await packetToReview(world, { examOn: '2026-04-20' }), await packetToReview(world, { examOn: '2026-04-01' }), await packetToReview(world, { examOn: '2026-03-20', assigned: false })];
    expect(later.assignment).toMatchObject({ reviewerId: world.users.reviewer, reviewerName: 'Test reviewer', dueOn: '2026-04-13', doneAt: null });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'record_work.assign')).toHaveLength(2);
    await inPractice(world.practiceId, (tx) => tx.pageView.create({ data: { practiceId: world.practiceId, pageId: sooner.pageIds[0] ?? '', packetId: sooner.packetId, userId: world.users.reviewer, seconds: 600, firstAt: testNow, lastAt: testNow } }));
    const mine = await listWork(world.as('reviewer'), {});
    expect(mine.rows.map(({ packetId }) => packetId)).toEqual([sooner.packetId, later.packetId]);
    expect(mine.rows[0]).toMatchObject({ seenPages: 1, pageCount: 3, documentCount: 1, acceptedDocuments: 0, examOn: '2026-04-01', lockedFiles: 0, hasFiles: true });
    expect(mine.counts).toMatchObject({ mine: 2, unassigned: 1, all: 3, done: 0 });
    expect((await listWork(world.as('assistant'), { view: 'unassigned' })).rows.map(({ packetId }) => packetId)).toEqual([free.packetId]);
    expect((await listWork(world.as('owner'), { view: 'all', reviewerId: world.users.reviewer as never })).rows).toHaveLength(2);
    await finishAssignment(world.as('reviewer'), { assignmentId: sooner.assignment?.id as never, version: 1 });
    expect((await listWork(world.as('reviewer'), { view: 'done' })).rows.map(({ packetId }) => packetId)).toEqual([sooner.packetId]);
    expect(await readPace(world.as('reviewer'), {})).toMatchObject({ people: [{ userId: world.users.reviewer, pages: 1, minutes: 10, pagesAnHour: 6, openPackets: 1 }] });
    expect((await readPace(world.as('assistant'), {})).people.map(({ userId }) => userId)).toEqual([world.users.assistant]);
    expect((await readPace(world.as('physician'), {})).people.map(({ userId }) => userId)).toEqual([world.users.reviewer]);
  });

  it('rests while its packet is in quarantine, whenever that came, and stands again once it is released', async () => {
    const world = await makeWorld();
    const { packetId, assignment } = await packetToReview(world);
    const state = (to: 'QUARANTINED' | 'READY') => inPractice(world.practiceId, (tx) => tx.packet.updateMany({ where: { practiceId: world.practiceId, id: packetId }, data: { state: to } }));
    const openOf = async () => (await readPace(world.as('physician'), {})).people.find(({ userId }) => userId === world.users.reviewer)?.openPackets ?? 0;
    await state('QUARANTINED');
    expect(await listWork(world.as('reviewer'), {})).toMatchObject({ rows: [], counts: { mine: 0, unassigned: 1, quarantined: 1 } });
    expect((await listWork(world.as('assistant'), { view: 'all' })).rows).toMatchObject([{ packetId, state: 'quarantined', assignment: null }]);
    expect(await openOf()).toBe(0);
    await state('READY');
    expect(await listWork(world.as('reviewer'), {})).toMatchObject({ rows: [{ packetId, assignment: { id: assignment?.id } }], counts: { mine: 1, unassigned: 0 } });
    expect(await openOf()).toBe(1);
    await finishAssignment(world.as('reviewer'), { assignmentId: assignment?.id as never, version: 1 });
    await state('QUARANTINED');
    expect((await listWork(world.as('reviewer'), { view: 'done' })).rows.map((row) => row.packetId)).toEqual([packetId]);
  });

  it('refuses packets in quarantine or taken, people who do not review, days that are past', async () => {
    const world = await makeWorld();
    const { packetId } = await packetToReview(world, { assigned: false });
    let key = 0;
    const assign = (changed = {}) => assignPacket(world.as('assistant', { idempotencyKey: `k${(key += 1)}` }), { packetId: packetId as never, reviewerId: world.users.reviewer as never, ...changed });
    await expect(assign({ reviewerId: world.users.viewer })).rejects.toMatchObject({ rule: 'record_work.no_reviewer' });
    await expect(assign({ dueOn: '2026-03-01' })).rejects.toMatchObject({ rule: 'record_work.due_in_past' });
    const state = (to: 'QUARANTINED' | 'READY') => inPractice(world.practiceId, (tx) => tx.packet.updateMany({ where: { practiceId: world.practiceId, id: packetId }, data: { state: to } }));
    await state('QUARANTINED');
    await expect(assign()).rejects.toMatchObject({ rule: 'record_work.quarantined' });
    expect((await listWork(world.as('assistant'), { view: 'unassigned' })).counts.quarantined).toBe(1);
    await state('READY');
    await assign();
    await expect(assign()).rejects.toMatchObject({ rule: 'record_work.assigned' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await packetToReview(world, { assigned: false });
    const input = { packetId: packetId as never, reviewerId: world.users.reviewer as never };
    await expectForbidden(assignPacket, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(assignPacket, input);
    await onlyFor(listWork, world, {}, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    await onlyFor(readPace, world, {}, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    const other = await makeWorld();
    expect((await listWork(other.as('owner'), { view: 'all' })).rows).toEqual([]);
  });
});
