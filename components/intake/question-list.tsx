'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { questionsIn } from '@/lib/domain/referral/questions';
import type { ContactRole } from '@/lib/features/contacts/schema';
import { counted } from '@/lib/format/names';
import { moved, withPending, type PendingQuestions, type QuestionDraft } from './intake-drafts';

interface Props {
  readonly questions: readonly QuestionDraft[];
  readonly onChange: (questions: readonly QuestionDraft[]) => void;
  /** What is pasted and not taken over yet; saving takes it over too. */
  readonly pending: PendingQuestions;
  readonly onPending: (pending: PendingQuestions) => void;
  readonly path: string;
  readonly errorAt: (path: string) => string | undefined;
}

const askers: readonly (readonly [ContactRole | '', string])[] = [
  ['', 'Not said'],
  ['claims_administrator', 'Claims administrator'],
  ['applicant_attorney', 'Applicant attorney'],
  ['defense_attorney', 'Defense attorney'],
  ['employer', 'Employer'],
  ['agency', 'Agency'],
  ['dwc', 'DWC'],
  ['other', 'Other'],
];

/** The questions that the evaluator is asked, numbered by their place. A cover letter’s list can be pasted whole. */
export function QuestionList({ questions, onChange, pending, onPending, path, errorAt }: Props) {
  const found = questionsIn(pending.text);
  const change = (key: string, part: Partial<QuestionDraft>) => onChange(questions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const take = () => {
    onChange(withPending(questions, pending));
    onPending({ ...pending, text: '' });
  };
  return (
    <div className="flex flex-col gap-3">
      {questions.length > 0 && (
        <ol className="border-t border-hairline">
          {questions.map((question, at) => {
            const name = `${path}.${at}.text`;
            const error = errorAt(name);
            return (
              <li key={question.key} className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2 gap-y-1 border-b border-hairline py-2 sm:grid-cols-[24px_minmax(0,1fr)_150px_auto]">
                <span className="num pt-1.5 text-muted">{at + 1}.</span>
                <div>
                  <textarea
                    id={`field-${name.replaceAll('.', '-')}`}
                    aria-label={`Question ${at + 1}`}
                    aria-invalid={error ? true : undefined}
                    rows={Math.min(4, 1 + Math.floor(question.text.length / 70))}
                    maxLength={2000}
                    className="input min-h-8! resize-y"
                    value={question.text}
                    onChange={(event) => change(question.key, { text: event.target.value })}
                  />
                  {error && <p className="text-xs text-danger-ink">{error}</p>}
                </div>
                <select aria-label={`Who asks question ${at + 1}`} className="input max-sm:col-start-2" value={question.askedBy} onChange={(event) => change(question.key, { askedBy: event.target.value as ContactRole | '' })}>
                  {askers.map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
                <span className="flex max-sm:col-start-2">
                  <Button kind="ghost" size="sm" iconOnly aria-label={`Move question ${at + 1} up`} disabled={at === 0} onClick={() => onChange(moved(questions, at, -1))}>
                    <ArrowUp aria-hidden />
                  </Button>
                  <Button kind="ghost" size="sm" iconOnly aria-label={`Move question ${at + 1} down`} disabled={at === questions.length - 1} onClick={() => onChange(moved(questions, at, 1))}>
                    <ArrowDown aria-hidden />
                  </Button>
                  <Button kind="ghost" size="sm" iconOnly aria-label={`Remove question ${at + 1}`} onClick={() => onChange(questions.filter(({ key }) => key !== question.key))}>
                    <X aria-hidden />
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_180px]">
        <Field label={questions.length > 0 ? 'Add questions' : 'Questions, as they were asked'} name={`${path}-paste`} hint="One a line; numbers and bullets are taken off. Paste the list of the cover letter.">
          {(field) => (
            <textarea
              {...field}
              rows={3}
              maxLength={20_000}
              className="input"
              value={pending.text}
              onChange={(event) => onPending({ ...pending, text: event.target.value })}
            />
          )}
        </Field>
        <div className="flex flex-col gap-3">
          <Field label="Asked by" name={`${path}-asker`}>
            {(field) => (
              <select {...field} className="input" value={pending.askedBy} onChange={(event) => onPending({ ...pending, askedBy: event.target.value as ContactRole | '' })}>
                {askers.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button disabled={found.length === 0} onClick={take}>
            {found.length === 0 ? 'Add questions' : `Add ${counted(found.length, 'question')}`}
          </Button>
        </div>
      </div>
    </div>
  );
}
