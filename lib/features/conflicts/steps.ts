import type { PracticeCtx, PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { startClocks } from '../clocks/steps';
import type { ConflictSubject } from './queries';
import type { ConflictMatch, ConflictOutcome } from './schema';

/** Keeps what a search found at this moment and what was decided about it (8 CCR 41.5). Earlier decisions stay as they were. */
export async function keepDecision(tx: Tx, ctx: PracticeCtx, subject: ConflictSubject, decision: { readonly outcome: ConflictOutcome; readonly matches: readonly ConflictMatch[]; readonly reason: string }): Promise<string> {
  const { id } = await tx.conflictCheck.create({
    data: {
      practiceId: ctx.practiceId,
      referralId: subject.referralId ?? null,
      caseId: subject.caseId ?? null,
      outcome: decision.outcome,
      matches: JSON.parse(JSON.stringify(decision.matches)),
      reason: decision.reason,
      decidedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      decidedAt: ctx.now,
    },
    select: { id: true },
  });
  return id;
}

/** Starts the days in which a conflict is disclosed in writing (8 CCR 41.5), on the case, from the day on which it was known. */
export async function startDisclosure(tx: Tx, practiceId: PracticeId, caseId: string, knownOn: CalendarDate): Promise<void> {
  await startClocks(tx, practiceId, { caseId, evaluationId: null, invoiceId: null }, [{ rule: 'conflict.disclosure', triggerOn: knownOn, triggerLabel: 'Conflict known' }]);
}
