'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { StateIcon } from '@/components/ui/state-icon';
import { can } from '@/lib/auth/permissions';
import type { Evaluation, EvaluationAct } from '@/lib/features/evaluations/schema';

import { actLabel, acts, dayOf, detailOf, evaluationKindWords, pagesOf, stateOf } from './evaluation-words';
import { feeSteps } from './fee-rows';

const ActDialog = dynamic(() => import('./act-dialog').then((module) => module.ActDialog), { ssr: false });

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly showsMoney: boolean;
  readonly today: string;
}

const order = Object.keys(acts) as EvaluationAct[];

/** One evaluation: its day, what it is, what it is billed as and why, and the next step as a button. */
export function EvaluationRow({ evaluation, claimantName, showsMoney, today }: Props) {
  const { role } = useViewer();
  const [act, setAct] = useState<EvaluationAct | null>(null);
  const possible = order.filter((one) => evaluation.acts.includes(one) && can(role, acts[one].operation));
  const isAhead = evaluation.scheduledOn === null || evaluation.scheduledOn > today;
  const next = evaluation.state === 'SCHEDULED' && isAhead && possible.includes('notify') ? 'notify' : evaluation.state === 'SCHEDULED' && isAhead ? possible.find((one) => one === 'receive_packet') : evaluation.state === 'REQUESTED' && possible.includes('reschedule') ? 'reschedule' : possible[0];
  const rest = possible.filter((one) => one !== next);
  const [pages, pagesNote] = pagesOf(evaluation);
  const state = stateOf(evaluation, today);
  const { money } = evaluation;
  return (
    <tr data-row>
      <td>
        <Day date={dayOf(evaluation)} today={today} stacked />
      </td>
      <th scope="row" className="min-w-36">
        {evaluationKindWords(evaluation.kind)}
        {evaluation.locationName && <span className="font-normal">, {evaluation.locationName}</span>}
        <span className="block text-xs font-normal text-muted">{detailOf(evaluation, today)}</span>
      </th>
      <td className="num end max-sm:hidden">
        {pages}
        <span className="block text-xs whitespace-nowrap text-muted">{pagesNote}</span>
      </td>
      <td className="max-sm:hidden">
        {evaluation.feeCode || <span className="text-muted">Not billed</span>}
        {evaluation.feeReason && <span className="block max-w-56 text-xs text-muted">{evaluation.feeReason}</span>}
      </td>
      {showsMoney && (
        <td className="end">
          {money?.invoice ? (
            <Dollar cents={money.amountCents} title={`Invoice ${money.invoice.number ?? 'draft'}`} href={`/invoices/${money.invoice.id}`} />
          ) : (
            money && <Dollar cents={money.amountCents} title={`Expected, ${evaluationKindWords(evaluation.kind).toLowerCase()}`} {...(evaluation.feeReason ? { subtitle: evaluation.feeReason } : {})} steps={feeSteps(money.quote?.lines ?? [])} />
          )}
        </td>
      )}
      <td className="whitespace-nowrap">
        <StateIcon tone={state.tone}>
          {money?.invoice?.state === 'ISSUED' ? (
            <Link href={`/invoices/${money.invoice.id}`} className="quiet-link">
              {state.label}
            </Link>
          ) : (
            state.label
          )}
        </StateIcon>
      </td>
      <td className="no-print end whitespace-nowrap">
        <span className="inline-flex items-center gap-1">
          {next && (
            <Button size="sm" onClick={() => setAct(next)} onPointerEnter={() => void import('./act-dialog')}>
              {actLabel(next, evaluation)}
            </Button>
          )}
          {rest.length > 0 && <OverflowMenu label={`More for ${evaluationKindWords(evaluation.kind).toLowerCase()}`} choices={rest.map((one) => ({ id: one, label: actLabel(one, evaluation) }))} onChoose={setAct} />}
        </span>
        {act && <ActDialog act={act} evaluation={evaluation} claimantName={claimantName} today={today} onClose={() => setAct(null)} />}
      </td>
    </tr>
  );
}
