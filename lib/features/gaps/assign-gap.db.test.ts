import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { missingRecords } from '../../test/gaps';
import { auditedOperations, makeWorld } from '../../test/world';
import { assignGap } from './assign-gap';
import { listGaps, listOpenGaps } from './queries';
import { receiveGap } from './receive-gap';

describe('gap.assign', () => {
  it('is a task of a person with a day, in the list of what is theirs', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    const input = { gapId: gap.id as never, version: 1, assignedToId: world.users.assistant as never, dueOn: '2026-03-09' };
    expect(await assignGap(world.as('physician'), input)).toMatchObject({ assignedToName: 'Test assistant', dueOn: '2026-03-09', state: 'open', version: 2 });
    expect((await listOpenGaps(world.as('assistant'), { mine: 'true' })).gaps).toMatchObject([{ id: gap.id, dueOn: '2026-03-09', looksReceived: false }]);
    expect((await listOpenGaps(world.as('reviewer'), { mine: 'true' })).gaps).toEqual([]);
    expect((await listGaps(world.as('reviewer'), { caseId: gap.caseId as never })).people.map(({ name }) => name)).toEqual(['Test assistant', 'Test owner', 'Test physician', 'Test reviewer']);
    expect(await assignGap(world.as('physician'), { gapId: gap.id as never, version: 2, assignedToId: null })).toMatchObject({ assignedToId: null, dueOn: null });
    expect(await auditedOperations(world.practiceId)).toContain('gap.assign');
  });

  it('refuses who does not read records, and a settled gap', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    const input = { gapId: gap.id as never, version: 1, assignedToId: world.users.biller as never };
    const other = await makeWorld();
    await expect(assignGap(world.as('owner'), input)).rejects.toMatchObject({ rule: 'gap.person' });
    await expect(assignGap(world.as('owner'), { ...input, assignedToId: other.users.reviewer as never })).rejects.toMatchObject({ rule: 'gap.person' });
    await receiveGap(world.as('assistant'), { gapId: gap.id as never, version: 1 });
    await expect(assignGap(world.as('owner'), { ...input, version: 2, assignedToId: null })).rejects.toMatchObject({ rule: 'gap.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    const input = { gapId: gap.id as never, version: 1, assignedToId: null };
    await expectForbidden(assignGap, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(assignGap, input);
    await expectStale(assignGap, world, input);
  });
});
