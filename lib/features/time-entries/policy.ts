import type { Ctx } from '../../core/context';

const office = ['owner', 'physician', 'assistant', 'biller'];

/** One's own time anybody; that of others only the office. */
export function mayKeepTimeOf({ actor }: Pick<Ctx, 'actor'>, userId: string): boolean {
  return actor.kind === 'user' && (actor.userId === userId || (actor.role !== null && office.includes(actor.role)));
}
