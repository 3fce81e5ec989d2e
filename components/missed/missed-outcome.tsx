'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { CaseCommunications } from '@/components/communications/case-communications';
import { DraftButton } from '@/components/invoices/draft-button';
import { stateOf } from '@/components/evaluations/evaluation-words';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { missedReasonTable } from '@/lib/domain/evaluation/missed';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { useScheduleEvaluation } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { RequestFailed } from '@/lib/http/client';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

const ActDialog = dynamic(() => import('@/components/evaluations/act-dialog').then((module) => module.ActDialog), { ssr: false });

interface Props {
  readonly found: CaseDetail;
  readonly evaluation: Evaluation;
  /** The letter that was drafted with it just now. */
  readonly letterId: string | null;
}

const sides = { claimant: 'the claimant', applicant: 'the applicant’s side', defense: 'the defense side', evaluator: 'us' } as const;

/** What was recorded, and what comes next: the letter, the bill, a new date; or it is taken back. */
export function MissedOutcome({ found, evaluation, letterId }: Props) {
  const { today } = useViewer();
  const mayDraft = useMay('invoice.draft');
  const mayReopen = useMay('evaluation.reopen');
  const [takesBack, setTakesBack] = useState(false);
  const { tone, label } = stateOf(evaluation, today);
  const invoice = evaluation.money?.invoice;
  const cents = evaluation.money?.expectedCents ?? 0;
  return (
    <div className="max-w-[760px] px-(--pad) py-4">
      <section aria-label="What was recorded" className="flex flex-col gap-1">
        <p className="text-lg">
          <StateIcon tone={tone}>{label}</StateIcon>
        </p>
        <p className="text-soft">{saidOf(evaluation, today)}</p>
        {evaluation.goodCause && <p className="text-soft">Good cause: {evaluation.goodCause}</p>}
        {evaluation.outcomeNote && <p className="text-soft">{evaluation.outcomeNote}</p>}
      </section>
      <Section title="Next" ruled className="mt-6">
        <ul>
          <Step done={false} label={letterId ? 'The letter is drafted. Nothing goes out before you send it.' : 'Letters about this case, drafted and sent.'}>
            <ButtonLink {...(letterId ? { kind: 'primary' as const } : {})} href={letterId ? `/letters/${letterId}` : `/letters?case=${found.id}`}>
              {letterId ? 'Open the letter' : 'Letters'}
            </ButtonLink>
          </Step>
          {invoice ? (
            <Step done={invoice.state === 'ISSUED'} label={invoice.state === 'ISSUED' ? `Billed on ${invoice.number}` : 'The bill is drafted.'}>
              <ButtonLink href={`/invoices/${invoice.id}`}>Open the invoice, {formatDollars(invoice.totalCents)}</ButtonLink>
            </Step>
          ) : (
            cents > 0 &&
            mayDraft && (
              <Step done={false} label={evaluation.recordReviewReport && evaluation.state !== 'REPORT_SERVED' ? `${lineWords(evaluation.feeCode)}: billed once the report on the records is served.` : `${lineWords(evaluation.feeCode)}: ${evaluation.feeReason}`}>
                <DraftButton evaluationId={evaluation.id} says={`Draft invoice, ${formatDollars(cents)}`} label={`Draft invoice, ${formatDollars(cents)}`} />
              </Step>
            )
          )}
          <NewDate found={found} evaluation={evaluation} />
          {mayReopen && evaluation.acts.includes('reopen') && (
            <Step done={false} label="Recorded by mistake? The appointment then stands again.">
              <Button onClick={() => setTakesBack(true)}>Take back</Button>
            </Step>
          )}
        </ul>
      </Section>
      <CaseCommunications found={found} />
      {takesBack && <ActDialog act="reopen" evaluation={evaluation} claimantName={found.claimant.name} today={today} onClose={() => setTakesBack(false)} />}
    </div>
  );
}

function saidOf(evaluation: Evaluation, today: string): string {
  const day = evaluation.scheduledOn === null ? 'The request' : `The exam of ${formatDay(evaluation.scheduledOn, today)}`;
  if (evaluation.cancelledOn) {
    const way = evaluation.cancelledInWriting === null ? '' : evaluation.cancelledInWriting ? ', in writing' : ', by word of mouth';
    return `${day} was cancelled on ${formatShortDay(evaluation.cancelledOn, today)}${evaluation.cancelledBy ? ` by ${sides[evaluation.cancelledBy]}` : ''}${way}.`;
  }
  const reason = evaluation.missedReason ? missedReasonTable[evaluation.missedReason].label.toLowerCase() : 'did not take place';
  return `${day}: ${reason}${evaluation.lateMinutes === null ? '' : `, ${counted(evaluation.lateMinutes, 'minute')} late`}.`;
}

/** A new date is a new evaluation that follows this one; the finder then looks for its time. */
function NewDate({ found, evaluation }: { readonly found: CaseDetail; readonly evaluation: Evaluation }) {
  const router = useRouter();
  const notify = useNotice();
  const mayAdd = useMay('evaluation.schedule');
  const add = useScheduleEvaluation();
  const key = useRef(crypto.randomUUID());
  const { today } = useViewer();
  const next = found.evaluations.find(({ followsId, state }) => followsId === evaluation.id && state !== 'CANCELLED');
  const clock = found.openClocks.find(({ rule, evaluationId }) => rule === 'appointment.reschedule' && evaluationId === evaluation.id);
  if (next) {
    return (
      <Step done={next.scheduledOn !== null} label={next.scheduledOn === null ? 'A new date is asked for.' : `The new date is ${formatDay(next.scheduledOn, today)}.`}>
        {next.scheduledOn === null && <ButtonLink href={`/calendar?find=${next.id}`}>Find a time</ButtonLink>}
      </Step>
    );
  }
  if (!mayAdd || found.closedAt !== null) return null;
  const ask = () =>
    add.mutateAsync({ idempotencyKey: key.current, input: { caseId: found.id, kind: 'EXAM', followsId: evaluation.id, locationId: evaluation.locationId, pagesExpected: evaluation.pagesExpected, interpreterLanguage: evaluation.interpreterLanguage } }).then(
      (answer) => router.push(`/calendar?find=${answer.evaluation.id}`),
      (error: unknown) => {
        if (!(error instanceof RequestFailed)) throw error;
        key.current = crypto.randomUUID();
        notify({ message: error.message });
      },
    );
  return (
    <Step done={false} label={clock ? `We owe a new date by ${formatDay(clock.countedOn, today)}, 60 days after we cancelled. 8 CCR 34(e)` : 'Asked for again? The new date follows this exam.'}>
      <Button pending={add.isPending} onClick={() => void ask()}>
        Find a new date
      </Button>
    </Step>
  );
}

function Step({ done, label, children }: { readonly done: boolean; readonly label: string; readonly children: React.ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 border-b border-hairline py-2.5">
      <span>{done ? <StateIcon tone="done">{label}</StateIcon> : label}</span>
      <span className="shrink-0">{children}</span>
    </li>
  );
}
