import Link from 'next/link';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { evaluationKindWords, stateOf } from './evaluation-words';
import { feeSteps } from './fee-rows';

/** What an evaluation is worth: its invoice when there is one, else what is expected, with the arithmetic. */
export function EvaluationAmount({ evaluation }: { readonly evaluation: Evaluation }) {
  const { money } = evaluation;
  if (!money) return null;
  if (money.invoice) return <Dollar cents={money.amountCents} title={`Invoice ${money.invoice.number ?? 'draft'}`} href={`/invoices/${money.invoice.id}`} />;
  return <Dollar cents={money.amountCents} title={`Expected, ${evaluationKindWords(evaluation.kind).toLowerCase()}`} {...(evaluation.feeReason ? { subtitle: evaluation.feeReason } : {})} steps={feeSteps(money.quote?.lines ?? [])} />;
}

/** Where an evaluation stands, billing included; a billed one leads to its invoice. */
export function EvaluationStanding({ evaluation, today }: { readonly evaluation: Evaluation; readonly today: string }) {
  const { tone, label } = stateOf(evaluation, today);
  const invoice = evaluation.money?.invoice;
  return (
    <StateIcon tone={tone}>
      {invoice?.state === 'ISSUED' ? (
        <Link href={`/invoices/${invoice.id}`} className="quiet-link">
          {label}
        </Link>
      ) : (
        label
      )}
    </StateIcon>
  );
}
