'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { InterpreterSelect } from '@/components/cases/interpreter-select';
import { Field } from '@/components/ui/field';
import { followedBy } from '@/lib/domain/evaluation/lineage';
import type { SupplementalBasis } from '@/lib/domain/evaluation/supplemental';
import { useScheduleEvaluation } from '@/lib/features/evaluations/client';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { formatShortDay } from '@/lib/format/dates';
import { ActForm } from './act-form';
import { DayField, minuteOf, WholeField, wholeOf } from './act-fields';
import { CodeTurnNote } from './code-turn-note';
import { dayOf, evaluationKindWords } from './evaluation-words';
import { SupplementalQuestions } from './supplemental-questions';

type Kind = 'EXAM' | 'SUPPLEMENTAL' | 'DEPOSITION' | 'RECORD_REVIEW' | 'OTHER';

const kinds: readonly (readonly [Kind, string])[] = [
  ['EXAM', 'Exam'],
  ['SUPPLEMENTAL', 'Supplemental report'],
  ['DEPOSITION', 'Deposition'],
  ['RECORD_REVIEW', 'Record review'],
  ['OTHER', 'Other work'],
];

/** Another evaluation of the same case. An exam becomes comprehensive or follow-up by the physician's own history. */
export function AddEvaluationForm({ found, today, onClose }: { readonly found: CaseDetail; readonly today: string; readonly onClose: () => void }) {
  const act = useScheduleEvaluation();
  const practice = useQuery(practiceQuery());
  const key = useRef(crypto.randomUUID());
  const [kind, setKind] = useState<Kind>('EXAM');
  const [requestedOn, setRequestedOn] = useState(today);
  const [scheduledOn, setScheduledOn] = useState('');
  const [time, setTime] = useState('');
  const [locationId, setLocationId] = useState(found.location?.id ?? '');
  const [pages, setPages] = useState('');
  const [language, setLanguage] = useState(found.interpreterLanguage);
  const [basis, setBasis] = useState<SupplementalBasis>({ newRecords: null, newIssue: null, askedBefore: null });
  const [follows, setFollows] = useState<string | null>(null);
  const isBooked = kind === 'EXAM' || kind === 'DEPOSITION';
  const over = found.evaluations.filter(({ state }) => state !== 'REQUESTED' && state !== 'SCHEDULED');
  const usual = followedBy(kind === 'EXAM' ? 'FOLLOW_UP' : kind, found.evaluations)?.id ?? '';
  const followed = follows ?? usual;
  return (
    <ActForm
      title="Add an evaluation"
      subtitle={found.claimant.name}
      submitLabel="Add it"
      done="The evaluation is added."
      submit={() =>
        act.mutateAsync({
          idempotencyKey: key.current,
          input: {
            caseId: found.id,
            kind,
            requestedOn,
            scheduledOn: isBooked && scheduledOn ? scheduledOn : null,
            startMinute: isBooked ? minuteOf(time) : null,
            locationId: isBooked && locationId ? locationId : null,
            pagesExpected: wholeOf(pages) ?? 0,
            interpreterLanguage: kind === 'EXAM' ? language : '',
            followsId: followed || null,
            supplementalBasis: kind === 'SUPPLEMENTAL' ? basis : null,
          },
        })
      }
      onClose={onClose}
    >
      <Field label="What" name="kind" hint={kind === 'EXAM' ? 'Comprehensive or follow-up follows from the history' : undefined}>
        {(field) => (
          <select {...field} className="input" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {kinds.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField label="Asked on" name="requestedOn" value={requestedOn} onChange={setRequestedOn} today={today} />
      {isBooked && <DayField label="Day" name="scheduledOn" value={scheduledOn} onChange={setScheduledOn} today={today} optional={kind === 'EXAM'} hint="Leave empty if it is not booked" />}
      {kind === 'EXAM' && <CodeTurnNote found={found} on={scheduledOn} today={today} />}
      {kind === 'SUPPLEMENTAL' && (found.kind === 'QME' || found.kind === 'AME') && <SupplementalQuestions basis={basis} onChange={setBasis} />}
      {isBooked && (
        <Field label="Time" name="startMinute" optional>
          {(field) => <input {...field} type="time" className="input" value={time} onChange={(event) => setTime(event.target.value)} />}
        </Field>
      )}
      {isBooked && (
        <Field label="Location" name="locationId">
          {(field) => (
            <select {...field} className="input" value={locationId} onChange={(event) => setLocationId(event.target.value)}>
              <option value="">Not yet known</option>
              {practice.data?.locations.filter(({ active }) => active).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {over.length > 0 && (
        <Field label="Follows" name="followsId">
          {(field) => (
            <select {...field} className="input" value={followed} onChange={(event) => setFollows(event.target.value)}>
              {usual === '' && <option value="">Nothing</option>}
              {over.map((evaluation) => (
                <option key={evaluation.id} value={evaluation.id}>
                  {evaluationKindWords(evaluation.kind)} of {formatShortDay(dayOf(evaluation), today)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {kind !== 'DEPOSITION' && kind !== 'OTHER' && <WholeField label="Pages expected" name="pagesExpected" value={pages} onChange={setPages} optional />}
      {kind === 'EXAM' && (
        <Field label="Interpreter" name="interpreterLanguage">
          {(field) => <InterpreterSelect {...field} value={language} onChange={setLanguage} />}
        </Field>
      )}
    </ActForm>
  );
}
