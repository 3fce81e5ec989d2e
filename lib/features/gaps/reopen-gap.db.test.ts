import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { missingRecords } from '../../test/gaps';
import { auditedOperations, makeWorld } from '../../test/world';
import { askForGaps } from './ask-for-gaps';
import { dismissGap } from './dismiss-gap';
import { receiveGap } from './receive-gap';
import { reopenGap } from './reopen-gap';

describe('gap.reopen', () => {
  it('opens a dismissed one again, and waits again for what was asked for', async () => {
    const world = await makeWorld();
    const { gap, packet } = await missingRecords(world);
    const gapId = gap.id as never;
    await expect(reopenGap(world.as('assistant'), { gapId, version: 1 })).rejects.toMatchObject({ rule: 'gap.transition' });
    await dismissGap(world.as('assistant'), { gapId, version: 1, reason: 'A slip' });
    expect(await reopenGap(world.as('assistant'), { gapId, version: 2 })).toMatchObject({ state: 'open', reason: '', decidedByName: '' });
    await askForGaps(world.as('assistant'), { caseId: packet.caseId as never, kind: 'information_request', gaps: [{ id: gapId, version: 3 }] });
    await receiveGap(world.as('assistant'), { gapId, version: 4 });
    expect(await reopenGap(world.as('assistant'), { gapId, version: 5 })).toMatchObject({ state: 'asked' });
    expect(await auditedOperations(world.practiceId)).toContain('gap.reopen');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    await receiveGap(world.as('assistant'), { gapId: gap.id as never, version: 1 });
    const input = { gapId: gap.id as never, version: 2 };
    await expectForbidden(reopenGap, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(reopenGap, input);
    await expectStale(reopenGap, world, input);
  });
});
