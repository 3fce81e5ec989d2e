'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { EvaluationReport } from '@/components/report-list/evaluation-report';
import { ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { wholeMinutes } from '@/lib/domain/evaluation/exam-time';
import type { Exam } from '@/lib/features/exams/schema';
import { kindWords } from '@/lib/format/case-words';
import { caseNumber, counted } from '@/lib/format/names';
import { ExamClock } from './exam-clock';
import { ExamNotes } from './exam-notes';
import { whenAndWhere } from './exam-words';
import { SegmentList } from './segment-list';
import { useExamTime } from './use-exam-time';

const EndExamForm = dynamic(() => import('./end-exam-form').then((module) => module.EndExamForm), { ssr: false });

/** The exam as it is held, made for a phone in the room: the timer first, then what to remember. */
export function ExamScreen({ evaluationId }: { readonly evaluationId: string }) {
  const time = useExamTime(evaluationId);
  const { timeZone, today } = useViewer();
  const mayRecord = useMay('exam.record_time');
  const mayEnd = useMay('evaluation.mark_examined');
  const [ending, setEnding] = useState(false);
  if (!time) return null;
  const { exam } = time;
  const isAhead = exam.state === 'SCHEDULED';
  const end = () => {
    time.pause();
    void time.flush();
    setEnding(true);
  };
  return (
    <>
      <PageHeader
        title={exam.claimantName}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: caseNumber(exam.caseNumber), href: `/cases/${exam.caseId}` }, { label: 'Exam' }]}
        marks={<KindChip>{kindWords(exam.caseKind)}</KindChip>}
        subtitle={whenAndWhere(exam, today)}
        actions={<ButtonLink href={`/evaluations/${exam.evaluationId}/brief`}>Brief</ButtonLink>}
      />
      <div className="mx-auto w-full max-w-[620px] px-(--pad) py-5 sm:py-8">
        {isAhead && exam.scheduledOn !== null && exam.scheduledOn !== today && (
          <p className="mb-4 text-warning-ink">
            This exam {exam.scheduledOn < today ? 'was' : 'is'} booked for <Day date={exam.scheduledOn} today={today} />.
          </p>
        )}
        {isAhead ? <ExamClock time={time} timeZone={timeZone} mayMeasure={mayRecord} onEnd={end} /> : <Outcome exam={exam} measured={wholeMinutes(time.covered)} today={today} />}
        <SegmentList time={time} timeZone={timeZone} today={today} mayChange={mayRecord && isAhead} />
        {/* Another version, as after the exam was changed elsewhere, begins the notes anew from what is stored. */}
        <ExamNotes key={exam.state} exam={exam} mayNote={mayRecord && isAhead} />
        {isAhead && mayEnd && (
          <p className="mt-8 text-muted">
            It did not take place?{' '}
            <Link href={`/evaluations/${exam.evaluationId}/missed`} className="text-link">
              No-show, late, left early, not seen
            </Link>
          </p>
        )}
      </div>
      {ending && <EndExamForm evaluationId={exam.evaluationId} today={today} beforehand={time.flush} onClose={() => setEnding(false)} />}
    </>
  );
}

const states = { NO_SHOW: 'No-show', LATE_CANCEL: 'Late cancellation', NOT_SEEN: 'Not seen', CANCELLED: 'Cancelled', REQUESTED: 'Not booked', SCHEDULED: 'Scheduled', EXAMINED: 'Examined', REPORT_SERVED: 'Report served' } as const satisfies Record<Exam['state'], string>;

/** What became of it: the minutes as the report states them, what the timer measured, why they differ, when the report is due. */
function Outcome({ exam, measured, today }: { readonly exam: Exam; readonly measured: number; readonly today: string }) {
  const wasSeen = exam.state === 'EXAMINED' || exam.state === 'REPORT_SERVED';
  return (
    <section aria-label="What became of it" className="flex flex-col gap-2">
      <p className="text-lg">
        <StateIcon tone={wasSeen ? 'done' : 'check'}>
          {states[exam.state]}
          {exam.examinedOn && <>, {exam.examinedOn === today ? 'today' : <Day date={exam.examinedOn} today={today} />}</>}
        </StateIcon>
      </p>
      {wasSeen && (
        <p>
          <strong className="num text-2xl font-semibold">{exam.faceToFaceMinutes === null ? 'Not stated' : counted(exam.faceToFaceMinutes, 'minute')}</strong> <span className="text-muted">face to face{measured > 0 && measured !== exam.faceToFaceMinutes ? `, ${measured} measured` : ''}</span>
        </p>
      )}
      {exam.minutesReason && <p className="text-soft">Stated by hand: {exam.minutesReason}</p>}
      {exam.varianceExplanation && exam.minimum && (
        <p className="text-soft">
          Below the {exam.minimum.minutes} minutes: {exam.varianceExplanation} <Cite verify={exam.minimum.confidence === 'M'}>{exam.minimum.section}</Cite>
        </p>
      )}
      {exam.state === 'EXAMINED' && exam.report && (
        <p>
          {exam.report.title}: <Day date={exam.report.countedOn} today={today} sense="due" /> <Cite verify={exam.report.confidence === 'M'}>{exam.report.section}</Cite>
        </p>
      )}
      <EvaluationReport evaluation={{ id: exam.evaluationId, kind: exam.kind, state: exam.state }} caseKind={exam.caseKind} claimantName={exam.claimantName} />
      <p className="pt-1">
        <Link href={`/cases/${exam.caseId}`} className="text-link">
          Open the case
        </Link>
      </p>
    </section>
  );
}
