'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { can } from '@/lib/auth/permissions';
import type { Evaluation, EvaluationAct } from '@/lib/features/evaluations/schema';
import { deskActs, deskActsFor, deskLabel, type DeskAct } from './desk-acts';
import { actLabel, acts, evaluationKindWords } from './evaluation-words';
import { examWayHref, examWayLabel, examWays, screenOf, type ExamWay } from './exam-ways';

const ActDialog = dynamic(() => import('./act-dialog').then((module) => module.ActDialog), { ssr: false });

const DeskDialog = dynamic(() => import('./desk-dialog').then((module) => module.DeskDialog), { ssr: false });

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
  const router = useRouter();
  const [act, setAct] = useState<EvaluationAct | DeskAct | null>(null);
  const possible = order.filter((one) => evaluation.acts.includes(one) && can(role, acts[one].operation));
  const desk = deskActsFor(evaluation).filter((one) => can(role, deskActs[one]));
  const finder = `/calendar?find=${evaluation.id}`;
  // Whoever has no date yet looks for one; typing one in stays behind the dots.
  const findsFirst = evaluation.state === 'REQUESTED' && desk.includes('find_date');
  const ways = examWays(evaluation, role);
  // On the day itself the exam is held, with its timer; that it was held is marked at its end.
  const begins = evaluation.state === 'SCHEDULED' && evaluation.scheduledOn === today && ways.includes('exam') && possible.includes('mark_examined');
  const next = findsFirst || begins ? undefined : nextOf(evaluation, possible, today);
  const rest = [
    ...ways.filter((one) => !(begins && one === 'exam')).map((one) => ({ id: one, label: examWayLabel(one, evaluation) })),
    ...possible.filter((one) => one !== next).map((one) => ({ id: one, label: actLabel(one, evaluation) })),
    ...desk.filter((one) => !(findsFirst && one === 'find_date')).map((one) => ({ id: one, label: deskLabel(one, evaluation) })),
  ];
  const close = () => setAct(null);
  const choose = (chosen: EvaluationAct | DeskAct | ExamWay) => {
    if (chosen === 'find_date') return router.push(finder);
    if (chosen === 'brief' || chosen === 'exam' || chosen === 'pages') return router.push(examWayHref(chosen, evaluation));
    const screen = isDeskAct(chosen) ? null : screenOf(chosen, evaluation);
    if (screen) router.push(screen);
    else setAct(chosen);
  };
  return (
    <>
      <span className="inline-flex items-center gap-1">
        {findsFirst && (
          <ButtonLink href={finder} size="sm">
            {deskLabel('find_date', evaluation)}
          </ButtonLink>
        )}
        {begins && (
          <ButtonLink href={examWayHref('exam', evaluation)} size="sm">
            {examWayLabel('exam', evaluation)}
          </ButtonLink>
        )}
        {next && (
          <Button size="sm" onClick={() => choose(next)} onPointerEnter={() => void import('./act-dialog')}>
            {actLabel(next, evaluation)}
          </Button>
        )}
        {rest.length > 0 && <OverflowMenu label={`More for ${evaluationKindWords(evaluation.kind).toLowerCase()}`} choices={rest} onChoose={choose} />}
      </span>
      {act !== null && act !== 'find_date' && (isDeskAct(act) ? <DeskDialog act={act} evaluation={evaluation} claimantName={claimantName} today={today} onClose={close} /> : <ActDialog act={act} evaluation={evaluation} claimantName={claimantName} today={today} onClose={close} />)}
    </>
  );
}

function isDeskAct(act: EvaluationAct | DeskAct): act is DeskAct {
  return Object.hasOwn(deskActs, act);
}
