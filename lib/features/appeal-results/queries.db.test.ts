import { describe, expect, it } from 'vitest';
import { duplicateReview, noon, sentReview } from '../../test/appeals';
import { onlyFor } from '../../test/refusals';
import { makeWorld } from '../../test/world';
import { answerAppeal } from '../appeals/answer-appeal';
import { readResults } from './queries';

const now = noon('2026-04-10');

describe('what appeals brought', () => {
  it('counts wins, dollars, days and duplicates by payer, reason and kind', async () => {
    const world = await makeWorld();
    await duplicateReview(world);
    const won = await sentReview(world);
    await answerAppeal(world.as('biller', { now: noon('2026-04-04') }), { appealId: won.id, version: won.version, answeredOn: '2026-04-04', outcome: 'part', recoveredCents: 40_000, note: '' });
    const results = await readResults(world.as('viewer', { now }), {});
    expect(results.total).toEqual({ key: 'total', name: 'All', answered: 2, won: 1, disputedCents: 139_750, recoveredCents: 40_000, averageDays: 9, duplicates: 1, noAnswers: 0 });
    expect(results.byPayer).toMatchObject([{ key: world.payerId, name: 'Sierra Pacific Mutual', answered: 2, recoveredCents: 40_000 }]);
    expect(results.byReason).toMatchObject([{ key: 'fee_schedule', name: 'Charge exceeds the fee schedule', answered: 2, won: 1, disputedCents: 139_750, recoveredCents: 40_000 }]);
    expect(results.byKind).toMatchObject([{ key: 'SECOND_REVIEW', name: 'Second review', duplicates: 1 }]);
    expect((await readResults(world.as('viewer', { now }), { from: '2026-04-03', to: '2026-04-30' })).total).toMatchObject({ answered: 1, won: 1, duplicates: 0 });
  });

  it('is empty where nothing was answered, shows nothing of the practice next door, and is not for reviewers', async () => {
    const [world, next] = [await makeWorld(), await makeWorld({ name: 'Next door' })];
    await duplicateReview(next);
    expect(await readResults(world.as('owner', { now }), {})).toMatchObject({ total: { answered: 0, averageDays: null }, byPayer: [], byReason: [], byKind: [] });
    await onlyFor(readResults, world, {}, ['owner', 'physician', 'assistant', 'biller', 'viewer']);
  });
});
