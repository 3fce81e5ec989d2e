import type { PracticeId } from '../../core/context';
import { Conflict } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { toInterpreter } from './queries';
import type { InterpreterBooking } from './schema';

/** The interpreter of an evaluation as stored now; null where none is arranged. */
export async function interpreterOf(tx: Tx, practiceId: PracticeId, evaluationId: string): Promise<InterpreterBooking | null> {
  const row = await tx.interpreterBooking.findUnique({ where: { practiceId_evaluationId: { practiceId, evaluationId } }, include: { vendor: { select: { id: true, name: true } } } });
  return row && toInterpreter(row);
}

/** What to answer when the version that was read is not the stored one. */
export function changedMeanwhile(current: InterpreterBooking | null): Conflict {
  return new Conflict('Someone changed the interpreter while you were working on it.', current ?? undefined);
}
