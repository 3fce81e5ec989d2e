import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { stepsOf } from './queries';
import { IndexChanged, UndoChange } from './schema';
import { changeForReplay, replayChange } from './steps';

/**
 * Takes back one's last change of a packet's index. Changes are undone in their order: the newest that stands, and only
 * by whoever made it.
 * @throws NotFound; Conflict when a newer change stands on top; RuleBroken `index.undo_not_yours`
 */
export const undoChange = command({
  name: 'index.undo',
  input: UndoChange,
  output: IndexChanged,
  async run({ ctx, input: { packetId, changeId }, tx, audit }) {
    const { actor } = ctx;
    const change = await changeForReplay(tx, ctx, packetId, changeId);
    const steps = await stepsOf(tx, ctx, packetId);
    if (steps.undo?.changeId !== changeId) throw new Conflict(steps.undo && !steps.undo.isMine ? `${steps.undo.byName} changed this index after you. Only the last change can be undone.` : 'This was undone already, or something newer stands on top.', { steps });
    if (actor.kind !== 'user' || change.userId !== actor.userId) throw new RuleBroken('index.undo_not_yours', `The last change is ${steps.undo.byName}’s. Each takes back their own.`);
    audit({ subject: ['packet', packetId], summary: `Undid a change of the index: ${change.did.replaceAll('_', ' ')}`, data: { changeId, did: change.did } });
    return replayChange(tx, ctx, change, 'undo');
  },
});
