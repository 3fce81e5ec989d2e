import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { listViews } from './queries';
import { removeView } from './remove-view';
import { saveView } from './save-view';

describe('view.remove', () => {
  it('removes one’s own view and nobody else’s', async () => {
    const world = await makeWorld();
    const { id } = await saveView(world.as('owner'), { name: 'Mine', query: '' });
    await expect(removeView(world.as('assistant'), { viewId: id })).rejects.toBeInstanceOf(NotFound);
    expect(await removeView(world.as('owner'), { viewId: id })).toEqual({ id });
    expect((await listViews(world.as('owner'), {})).views).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toEqual(['view.save', 'view.remove']);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { id } = await saveView(world.as('owner'), { name: 'Mine', query: '' });
    await expectForbidden(removeView, world, { viewId: id }, ['viewer']);
    await expectUnknownNextDoor(removeView, { viewId: id });
    expect((await listViews(world.as('owner'), {})).views).toHaveLength(1);
  });
});
