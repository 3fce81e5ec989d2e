'use client';

import type { Evaluation } from '@/lib/features/evaluations/schema';
import { BillFactsForm } from './bill-facts-form';
import type { DeskAct } from './desk-acts';
import { ConfirmInterpreterForm, InterpreterForm } from './interpreter-form';
import { RemoteForm } from './remote-form';
import { WaiverForm } from './waiver-form';

interface Props {
  readonly act: Exclude<DeskAct, 'find_date'>;
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** The form of what the desk arranges. Load it on intent. */
export function DeskDialog({ act, ...props }: Props) {
  switch (act) {
    case 'bill_facts':
      return <BillFactsForm {...props} />;
    case 'interpreter':
      return <InterpreterForm {...props} />;
    case 'confirm_interpreter':
      return <ConfirmInterpreterForm {...props} />;
    case 'remote':
      return <RemoteForm {...props} />;
    case 'waiver':
      return <WaiverForm {...props} />;
    default: {
      const unhandled: never = act;
      return unhandled;
    }
  }
}
