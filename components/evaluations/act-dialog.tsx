'use client';

import { EndExamForm } from '@/components/exams/end-exam-form';
import type { Evaluation, EvaluationAct } from '@/lib/features/evaluations/schema';
import { CancelEvaluationForm, DepositionForm, ReopenForm } from './exam-acts';
import { ServeForm } from './date-acts';
import { MoveForm } from './move-form';
import { subjectOfEvaluation } from './move-subject';
import { NotifyForm } from './notify-form';
import { PacketForm } from './packet-form';

interface Props {
  readonly act: EvaluationAct;
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** The form of an act. Load it on intent. */
export function ActDialog({ act, ...props }: Props) {
  switch (act) {
    case 'reschedule':
      return <MoveForm subject={subjectOfEvaluation(props.evaluation, props.claimantName)} onClose={props.onClose} />;
    case 'notify':
      return <NotifyForm {...props} />;
    case 'mark_examined':
      return props.evaluation.kind === 'DEPOSITION' ? <DepositionForm {...props} /> : <EndExamForm evaluationId={props.evaluation.id} today={props.today} onClose={props.onClose} />;
    // These have screens of their own: see exam-ways.
    case 'mark_missed':
    case 'extend':
      return null;
    case 'cancel':
      return <CancelEvaluationForm {...props} />;
    case 'reopen':
      return <ReopenForm {...props} />;
    case 'serve_report':
      return <ServeForm {...props} />;
    case 'receive_packet':
      return <PacketForm {...props} packet={null} />;
    default: {
      const unhandled: never = act;
      return unhandled;
    }
  }
}
