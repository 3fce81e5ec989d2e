'use client';

import type { Evaluation, EvaluationAct } from '@/lib/features/evaluations/schema';
import { CancelEvaluationForm, MarkExaminedForm, MarkMissedForm, ReopenForm } from './exam-acts';
import { ExtendForm, ServeForm } from './date-acts';
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
      return <MarkExaminedForm {...props} />;
    case 'mark_missed':
      return <MarkMissedForm {...props} />;
    case 'cancel':
      return <CancelEvaluationForm {...props} />;
    case 'reopen':
      return <ReopenForm {...props} />;
    case 'extend':
      return <ExtendForm {...props} />;
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
