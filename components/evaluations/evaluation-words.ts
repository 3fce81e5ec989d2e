import { heldWords } from '@/components/packets/packet-words';
import type { StateTone } from '@/components/ui/state-icon';
import type { OperationName } from '@/lib/auth/permissions';
import { balanceOfInvoice } from '@/lib/domain/billing/ledger';
import type { Evaluation, EvaluationAct } from '@/lib/features/evaluations/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';

const kinds = { COMPREHENSIVE: 'Comprehensive', FOLLOW_UP: 'Follow-up', SUPPLEMENTAL: 'Supplemental', DEPOSITION: 'Deposition', RECORD_REVIEW: 'Record review', OTHER: 'Other work' } as const satisfies Record<Evaluation['kind'], string>;

export const evaluationKindWords = (kind: Evaluation['kind']): string => kinds[kind];

/** Each act: its button, named for the result, and the permission behind it. The first that applies is the next step. */
export const acts = {
  mark_examined: { label: 'Mark examined', operation: 'evaluation.mark_examined' },
  serve_report: { label: 'Report served', operation: 'evaluation.serve_report' },
  notify: { label: 'Give notice', operation: 'evaluation.notify' },
  reschedule: { label: 'Move', operation: 'evaluation.reschedule' },
  receive_packet: { label: 'Add records', operation: 'packet.receive' },
  extend: { label: 'More time', operation: 'extension.draft' },
  mark_missed: { label: 'Did not take place', operation: 'evaluation.mark_missed' },
  cancel: { label: 'Cancel in time', operation: 'evaluation.cancel' },
  reopen: { label: 'Take back', operation: 'evaluation.reopen' },
} as const satisfies Record<EvaluationAct, { readonly label: string; readonly operation: OperationName }>;

/** What an act's button says on this evaluation. */
export function actLabel(act: EvaluationAct, evaluation: Evaluation): string {
  if (act === 'reschedule') return evaluation.scheduledOn === null ? 'Book' : 'Move';
  if (act === 'mark_examined' && evaluation.kind === 'DEPOSITION') return 'Mark testified';
  if (act === 'cancel' && (evaluation.kind === 'COMPREHENSIVE' || evaluation.kind === 'FOLLOW_UP') && evaluation.state === 'SCHEDULED') return 'Cancelled';
  if (act === 'serve_report' && evaluation.kind === 'OTHER') return 'Mark delivered';
  return acts[act].label;
}

/** The day that an evaluation is known by: examined, scheduled, or asked for. */
export function dayOf(evaluation: Evaluation): string {
  return evaluation.examinedOn ?? evaluation.scheduledOn ?? evaluation.requestedOn;
}

/** 'Follows the exam of Jul 11, 2025'; empty where it follows nothing that is on the case. */
export function lineageOf(evaluation: Evaluation, all: readonly Evaluation[], today: string): string {
  const before = all.find(({ id }) => id === evaluation.followsId);
  if (!before) return '';
  const isExam = before.kind === 'COMPREHENSIVE' || before.kind === 'FOLLOW_UP';
  return `Follows the ${isExam ? 'exam' : kinds[before.kind].toLowerCase()} of ${formatShortDay(dayOf(before), today)}`;
}

/** What stands under the kind: place, face to face, interpreter, asked. */
export function detailOf(evaluation: Evaluation, today: string): string {
  const parts = [
    evaluation.locationName ?? '',
    evaluation.faceToFaceMinutes !== null ? `${evaluation.faceToFaceMinutes} min face to face` : '',
    evaluation.billedMinutes !== null ? `${evaluation.billedMinutes} min to bill` : '',
    evaluation.mode === 'remote' ? 'Remote' : '',
    interpreterOf(evaluation),
    waiversOf(evaluation),
    evaluation.scheduledOn === null ? `Asked ${formatShortDay(evaluation.requestedOn, today)}` : '',
    evaluation.notifiedOn !== null && evaluation.state === 'SCHEDULED' ? `Notice ${formatShortDay(evaluation.notifiedOn, today)}` : '',
    evaluation.extension === 'none' ? '' : evaluation.extension === 'tests' ? 'Extended, tests' : 'Extended, good cause',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** 'Spanish, to arrange' while the exam is ahead; later the language alone. */
function interpreterOf({ interpreter, interpreterLanguage, state }: Evaluation): string {
  const language = interpreter?.language ?? interpreterLanguage;
  if (!language || (state !== 'SCHEDULED' && state !== 'REQUESTED')) return language;
  return `${language}, ${interpreter === null ? 'to arrange' : interpreter.confirmedOn === null ? 'not confirmed' : 'confirmed'}`;
}

/** '2 waivers' that stand; empty when none does. */
function waiversOf({ waivers }: Evaluation): string {
  const count = waivers.filter(({ withdrawnOn }) => withdrawnOn === null).length;
  return count === 0 ? '' : count === 1 ? '1 waiver' : `${count} waivers`;
}

/** Pages in two lines: how many, and what of them. */
export function pagesOf(evaluation: Evaluation): readonly [string, string] {
  if (evaluation.packets.length === 0) return evaluation.pagesExpected > 0 ? [formatCount(evaluation.pagesExpected), 'expected'] : ['0', ''];
  const before = evaluation.packets.reduce((sum, packet) => sum + packet.previouslyReviewedPages, 0);
  if (evaluation.undeclaredPages > 0) return [formatCount(evaluation.countedPages), `${formatCount(evaluation.undeclaredPages)} ${heldWords(evaluation.packets)}`];
  if (before > 0) return [formatCount(evaluation.countedPages), `${formatCount(before)} seen before`];
  return [formatCount(evaluation.countedPages), evaluation.packets.length === 1 ? '1 packet' : `${evaluation.packets.length} packets`];
}

/** The state in words, money included: what happens next is what it says. */
export function stateOf(evaluation: Evaluation, today: string): { readonly tone: StateTone; readonly label: string } {
  const invoice = evaluation.money?.invoice;
  if (invoice?.state === 'ISSUED') {
    const open = balanceOfInvoice(invoice);
    if (open <= 0) return { tone: 'done', label: 'Paid' };
    return { tone: 'underway', label: invoice.paidCents > 0 ? 'Part paid' : `Billed ${invoice.issuedOn ? formatShortDay(invoice.issuedOn, today) : ''}`.trim() };
  }
  switch (evaluation.state) {
    case 'REQUESTED':
      return { tone: 'not-begun', label: 'Asked for' };
    case 'SCHEDULED':
      return evaluation.scheduledOn !== null && evaluation.scheduledOn < today ? { tone: 'check', label: 'Did it take place?' } : { tone: 'underway', label: 'Scheduled' };
    case 'EXAMINED':
      return evaluation.kind === 'DEPOSITION' ? { tone: 'check', label: 'Ready to bill' } : { tone: 'underway', label: 'Report to serve' };
    case 'NO_SHOW':
      return { tone: 'check', label: 'No-show' };
    case 'LATE_CANCEL':
      return { tone: 'check', label: 'Late cancellation' };
    case 'NOT_SEEN':
      return { tone: 'check', label: 'Not seen' };
    case 'CANCELLED':
      return { tone: 'off', label: 'Cancelled in time' };
    case 'REPORT_SERVED':
      return { tone: 'check', label: 'Ready to bill' };
    default: {
      const unhandled: never = evaluation.state;
      return unhandled;
    }
  }
}
