'use client';

import { Day } from '@/components/ui/day';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { EvaluationActions } from './evaluation-actions';
import { EvaluationAmount, EvaluationStanding } from './evaluation-amount';
import { dayOf, detailOf, evaluationKindWords, lineageOf, pagesOf } from './evaluation-words';

interface Props {
  readonly evaluation: Evaluation;
  /** All of the case, to say what it follows. */
  readonly all: readonly Evaluation[];
  readonly claimantName: string;
  readonly showsMoney: boolean;
  readonly today: string;
}

/** One evaluation: its day, what it is, what it is billed as and why, and the next step as a button. */
export function EvaluationRow({ evaluation, all, claimantName, showsMoney, today }: Props) {
  const lineage = lineageOf(evaluation, all, today);
  const [pages, pagesNote] = pagesOf(evaluation);
  return (
    <tr data-row>
      <td>
        <Day date={dayOf(evaluation)} today={today} stacked />
      </td>
      <th scope="row" className="min-w-40">
        {evaluationKindWords(evaluation.kind)}
        <span className="block text-xs font-normal text-muted">{detailOf(evaluation, today)}</span>
        {lineage && <span className="block text-xs font-normal text-muted">{lineage}</span>}
      </th>
      <td className="num end">
        {pages}
        <span className="block text-xs whitespace-nowrap text-muted">{pagesNote}</span>
      </td>
      <td>
        {lineWords(evaluation.feeCode) || <span className="text-muted">Not billed</span>}
        {evaluation.feeReason && <span className="block max-w-56 text-xs text-muted">{evaluation.feeReason}</span>}
      </td>
      {showsMoney && (
        <td className="end">
          <EvaluationAmount evaluation={evaluation} />
        </td>
      )}
      <td className="whitespace-nowrap">
        <EvaluationStanding evaluation={evaluation} today={today} />
      </td>
      <td className="no-print end whitespace-nowrap">
        <EvaluationActions evaluation={evaluation} claimantName={claimantName} today={today} />
      </td>
    </tr>
  );
}

/** The same on a phone, in three lines. */
export function EvaluationItem({ evaluation, all, claimantName, today }: Omit<Props, 'showsMoney'>) {
  const lineage = lineageOf(evaluation, all, today);
  return (
    <li className="flex flex-col gap-1 border-b border-hairline py-2.5">
      <span className="flex items-baseline justify-between gap-3">
        <strong className="text-base font-medium">{evaluationKindWords(evaluation.kind)}</strong>
        <EvaluationAmount evaluation={evaluation} />
      </span>
      <span className="text-muted">
        <Day date={dayOf(evaluation)} today={today} /> · {detailOf(evaluation, today)}
        {lineage && <span className="block text-xs">{lineage}</span>}
      </span>
      <span className="flex items-center justify-between gap-3">
        <EvaluationStanding evaluation={evaluation} today={today} />
        <EvaluationActions evaluation={evaluation} claimantName={claimantName} today={today} />
      </span>
    </li>
  );
}
