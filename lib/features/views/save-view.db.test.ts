import { describe, expect, it } from 'vitest';
import { expectForbidden } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { listViews } from './queries';
import { saveView } from './save-view';

describe('view.save', () => {
  it('keeps only what the case list knows, for its owner alone', async () => {
    const world = await makeWorld();
    const view = await saveView(world.as('assistant'), { name: 'Mine', query: 'kind=QME&kind=AME&q=karimi&cursor=abc&practiceId=1&sort=exam&state=' });
    expect(view.query).toBe('kind=QME&kind=AME&q=karimi&sort=exam');
    expect((await listViews(world.as('assistant'), {})).views).toEqual([view]);
    expect((await listViews(world.as('owner'), {})).views).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toEqual(['view.save']);
  });

  it('replaces a view of the same name, and refuses the fifty-first', async () => {
    const world = await makeWorld();
    const first = await saveView(world.as('owner'), { name: 'One', query: 'kind=QME' });
    expect(await saveView(world.as('owner'), { name: 'One', query: 'kind=IME' })).toEqual({ ...first, query: 'kind=IME' });
    for (let index = 2; index <= 50; index += 1) await saveView(world.as('owner'), { name: `View ${index}`, query: '' });
    await expect(saveView(world.as('owner'), { name: 'One more', query: '' })).rejects.toMatchObject({ rule: 'view.too_many' });
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expectForbidden(saveView, world, { name: 'Mine', query: '' }, ['viewer']);
    await saveView(world.as('owner'), { name: 'Mine', query: 'kind=QME' });
    expect((await listViews(other.as('owner'), {})).views).toEqual([]);
  });
});
