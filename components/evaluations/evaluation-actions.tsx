'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { can } from '@/lib/auth/permissions';
import type { Evaluation, EvaluationAct } from '@/lib/features/evaluations/schema';
import { actLabel, acts, evaluationKindWords } from './evaluation-words';

const ActDialog = dynamic(() => import('./act-dialog').then((module) => module.ActDialog), { ssr: false });

const order = Object.keys(acts) as EvaluationAct[];

/** The act that usually comes next: book what is asked for, give notice of what is ahead, else the first that applies. */
function nextOf(evaluation: Evaluation, possible: readonly EvaluationAct[], today: string): EvaluationAct | undefined {
  if (evaluation.state === 'REQUESTED' && possible.includes('reschedule')) return 'reschedule';
  const isAhead = evaluation.state === 'SCHEDULED' && (evaluation.scheduledOn === null || evaluation.scheduledOn > today);
  if (!isAhead) return possible[0];
  return possible.find((act) => act === 'notify') ?? possible.find((act) => act === 'receive_packet');
}

/** The next step of an evaluation as a button, the others behind three dots. */
export function EvaluationActions({ evaluation, claimantName, today }: { readonly evaluation: Evaluation; readonly claimantName: string; readonly today: string }) {
  const { role } = useViewer();
  const [act, setAct] = useState<EvaluationAct | null>(null);
  const possible = order.filter((one) => evaluation.acts.includes(one) && can(role, acts[one].operation));
  const next = nextOf(evaluation, possible, today);
  const rest = possible.filter((one) => one !== next);
  return (
    <>
      <span className="inline-flex items-center gap-1">
        {next && (
          <Button size="sm" onClick={() => setAct(next)} onPointerEnter={() => void import('./act-dialog')}>
            {actLabel(next, evaluation)}
          </Button>
        )}
        {rest.length > 0 && <OverflowMenu label={`More for ${evaluationKindWords(evaluation.kind).toLowerCase()}`} choices={rest.map((one) => ({ id: one, label: actLabel(one, evaluation) }))} onChoose={setAct} />}
      </span>
      {act && <ActDialog act={act} evaluation={evaluation} claimantName={claimantName} today={today} onClose={() => setAct(null)} />}
    </>
  );
}
