'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { CheckField, DayField, WholeField, wholeOf } from '@/components/evaluations/act-fields';
import { Cite } from '@/components/ui/cite';
import { Field } from '@/components/ui/field';
import { coveredMilliseconds, wholeMinutes } from '@/lib/domain/evaluation/exam-time';
import { useMarkExamined } from '@/lib/features/evaluations/client';
import { examKeys, examOf } from '@/lib/features/exams/client';
import type { Exam } from '@/lib/features/exams/schema';
import { RequestFailed } from '@/lib/http/client';
import { formatDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

interface Props {
  readonly evaluationId: string;
  readonly today: string;
  /** Sends what this device still keeps; false where it cannot. */
  readonly beforehand?: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** The end of an exam: the minutes that the report will state, and why where they fall short or differ. Load it on intent. */
export function EndExamForm({ evaluationId, ...rest }: Props) {
  const { data: exam } = useQuery(examOf(evaluationId));
  return exam ? <EndFields exam={exam} {...rest} /> : null;
}

function measuredMinutes({ segments, now }: Exam): number | null {
  const counting = segments.map(({ startedAt, endedAt, ...rest }) => ({ ...rest, startedAt: Date.parse(startedAt), endedAt: endedAt === null ? null : Date.parse(endedAt) }));
  return counting.some(({ removed }) => !removed) ? wholeMinutes(coveredMilliseconds(counting, Date.parse(now))) : null;
}

function EndFields({ exam, today, beforehand, onClose }: Omit<Props, 'evaluationId'> & { readonly exam: Exam }) {
  const act = useMarkExamined();
  const client = useQueryClient();
  const measured = measuredMinutes(exam);
  const [examinedOn, setExaminedOn] = useState(exam.scheduledOn !== null && exam.scheduledOn < today ? exam.scheduledOn : today);
  const [typed, setTyped] = useState(measured === null ? '' : String(measured));
  const [minutesReason, setMinutesReason] = useState('');
  const [varianceExplanation, setVarianceExplanation] = useState(exam.varianceExplanation);
  const [interpreterUsed, setInterpreterUsed] = useState(exam.interpreterUsed || exam.interpreter !== null);
  const minutes = wholeOf(typed);
  const { minimum, report } = exam;
  const isBelow = minimum !== null && minutes !== null && minutes < minimum.minutes;
  const differs = measured !== null && minutes !== null && minutes !== measured;
  const submit = async () => {
    if (beforehand && !(await beforehand())) throw new RequestFailed(0, 'offline', 'There is no connection. The time is kept on this device; end the exam when it is back.');
    const answer = await act.mutateAsync({ evaluationId: exam.evaluationId, version: exam.version, examinedOn, faceToFaceMinutes: minutes, interpreterUsed: exam.interpreter !== null && interpreterUsed, varianceExplanation: isBelow ? varianceExplanation : '', minutesReason: differs ? minutesReason : '' });
    await client.invalidateQueries({ queryKey: examKeys.all });
    return answer;
  };
  return (
    <ActForm title="End the exam" subtitle={exam.claimantName} submitLabel={minutes === null ? 'Mark examined' : `Mark examined, ${counted(minutes, 'minute')}`} done="Exam is recorded. The report clock runs from that day." submit={submit} onClose={onClose}>
      <DayField label="Examined on" name="examinedOn" value={examinedOn} onChange={setExaminedOn} today={today} />
      <WholeField label="Minutes face to face" name="faceToFaceMinutes" value={typed} onChange={setTyped} optional={minimum === null} hint={measured === null ? 'Goes into the report. 8 CCR 49.2 to 49.9' : `The timer measured ${counted(measured, 'minute')}`} />
      {differs && (
        <Field label={`Why not the ${counted(measured, 'minute')} measured`} name="minutesReason" className="sm:col-span-2">
          {(field) => <input {...field} required maxLength={500} autoComplete="off" className="input" value={minutesReason} onChange={(event) => setMinutesReason(event.target.value)} />}
        </Field>
      )}
      {isBelow && (
        <Field label={`Why less than the ${minimum.minutes} minutes of a ${minimum.label.toLowerCase()} evaluation`} name="varianceExplanation" className="sm:col-span-2" hint={`The report must explain any variance below the minimum in detail. ${minimum.section}`}>
          {(field) => <textarea {...field} required rows={3} maxLength={2000} className="input" value={varianceExplanation} onChange={(event) => setVarianceExplanation(event.target.value)} />}
        </Field>
      )}
      {exam.interpreter && <CheckField label={`${exam.interpreter.language} interpreter was there`} checked={interpreterUsed} onChange={setInterpreterUsed} hint="Adds modifier -93" />}
      {report && (
        <p className="text-muted sm:col-span-2">
          {report.title} from that day{examinedOn === today ? <>: due {formatDay(report.countedOn, today)}</> : ''}. <Cite verify={report.confidence === 'M'}>{report.section}</Cite>
        </p>
      )}
    </ActForm>
  );
}
