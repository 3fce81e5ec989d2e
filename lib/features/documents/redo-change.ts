import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { stepsOf } from './queries';
import { IndexChanged, UndoChange } from './schema';
import { changeForReplay, replayChange } from './steps';

/**
 * Does again what one undid, in the order in which it was first done, as long as nothing new stands on top.
 * @throws NotFound; Conflict when it is not the next one any more; RuleBroken `index.redo_not_yours`
 */
export const redoChange = command({
  name: 'index.redo',
  input: UndoChange,
  output: IndexChanged,
  async run({ ctx, input: { packetId, changeId }, tx, audit }) {
    const { actor } = ctx;
    const change = await changeForReplay(tx, ctx, packetId, changeId);
    const steps = await stepsOf(tx, ctx, packetId);
    if (steps.redo?.changeId !== changeId) throw new Conflict('Something newer stands on top, so this cannot be done again.', { steps });
    if (actor.kind !== 'user' || change.userId !== actor.userId) throw new RuleBroken('index.redo_not_yours', `${steps.redo.byName} undid this. Each does their own again.`);
    audit({ subject: ['packet', packetId], summary: `Did again a change of the index: ${change.did.replaceAll('_', ' ')}`, data: { changeId, did: change.did } });
    return replayChange(tx, ctx, change, 'redo');
  },
});
