import type { OperationName } from '@/lib/auth/permissions';
import type { Evaluation } from '@/lib/features/evaluations/schema';

/** What the desk arranges for an exam that is still ahead, beside the acts that change its state. */
export type DeskAct = 'bill_facts' | 'find_date' | 'interpreter' | 'confirm_interpreter' | 'remote' | 'waiver';

export const deskActs = {
  bill_facts: 'evaluation.note_bill_facts',
  find_date: 'slot.find',
  interpreter: 'interpreter.arrange',
  confirm_interpreter: 'interpreter.confirm',
  remote: 'evaluation.set_remote',
  waiver: 'waiver.record',
} as const satisfies Record<DeskAct, OperationName>;

/** What can be arranged for an evaluation as it stands: dates and interpreters only for an exam that is ahead, what its bill rests on until it is billed. */
export function deskActsFor(evaluation: Evaluation): DeskAct[] {
  const isExam = evaluation.kind === 'COMPREHENSIVE' || evaluation.kind === 'FOLLOW_UP';
  const isAhead = evaluation.state === 'REQUESTED' || evaluation.state === 'SCHEDULED';
  const facts: DeskAct[] = evaluation.state === 'CANCELLED' || evaluation.money?.invoice?.state === 'ISSUED' ? [] : ['bill_facts'];
  if (!isExam || !isAhead) return facts;
  return [...facts, 'find_date', 'interpreter', ...(evaluation.interpreter ? (['confirm_interpreter'] as const) : []), ...(evaluation.state === 'SCHEDULED' ? (['remote'] as const) : []), 'waiver'];
}

/** What the button of such an act says. */
export function deskLabel(act: DeskAct, evaluation: Evaluation): string {
  switch (act) {
    case 'bill_facts':
      return 'What the bill rests on';
    case 'find_date':
      return evaluation.scheduledOn === null ? 'Find a date' : 'Find another date';
    case 'interpreter':
      return evaluation.interpreter ? 'Change the interpreter' : 'Arrange an interpreter';
    case 'confirm_interpreter':
      return 'Interpreter confirmed';
    case 'remote':
      return evaluation.mode === 'remote' ? 'Remote exam' : 'Make it remote';
    case 'waiver':
      return 'Record a waiver';
    default: {
      const unhandled: never = act;
      return unhandled;
    }
  }
}
