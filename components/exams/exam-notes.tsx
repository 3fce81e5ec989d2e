'use client';

import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Field } from '@/components/ui/field';
import { useNoteExam } from '@/lib/features/exams/client';
import type { Exam } from '@/lib/features/exams/schema';
import { RequestFailed } from '@/lib/http/client';

/** Whether the interpreter is there and which tests were ordered; kept when one leaves the field. */
export function ExamNotes({ exam, mayNote }: { readonly exam: Exam; readonly mayNote: boolean }) {
  const save = useNoteExam();
  const [note, setNote] = useState(exam.note);
  const [there, setThere] = useState(exam.interpreterUsed);
  const [refusal, setRefusal] = useState<string | null>(null);
  const keep = (next: { note: string; interpreterUsed: boolean }) => {
    if (next.note === exam.note && next.interpreterUsed === exam.interpreterUsed) return;
    setRefusal(null);
    save.mutateAsync({ evaluationId: exam.evaluationId, version: exam.version, ...next }).catch((error: unknown) => {
      if (!(error instanceof RequestFailed)) throw error;
      setRefusal(error.code === 'offline' ? 'Not saved yet: there is no connection. What you typed stays here; leave the field again when it is back.' : `Not saved. ${error.message}`);
    });
  };
  const state = save.isPending ? 'Saving' : refusal ? null : note === exam.note && note !== '' ? 'Saved' : null;
  return (
    <Section title="During the exam" ruled className="mt-8">
      {exam.interpreter && (
        <label className="flex min-h-11 items-center gap-3 border-b border-hairline">
          <input
            type="checkbox"
            className="size-5 accent-(--accent)"
            checked={there}
            disabled={!mayNote}
            onChange={(event) => {
              setThere(event.target.checked);
              keep({ note, interpreterUsed: event.target.checked });
            }}
          />
          <span>
            {exam.interpreter.language} interpreter is there{exam.interpreter.name ? `, ${exam.interpreter.name}` : ''}
            <span className="block text-xs text-muted">{exam.interpreter.confirmedOn ? 'Confirmed. Adds modifier -93.' : 'Not confirmed before. Adds modifier -93.'}</span>
          </span>
        </label>
      )}
      <Field label="Tests ordered, and what else to remember" name="note" optional className="pt-3" hint={state ?? undefined} error={refusal ?? undefined}>
        {(field) => <textarea {...field} className="input" rows={3} maxLength={2000} readOnly={!mayNote} value={note} onChange={(event) => setNote(event.target.value)} onBlur={() => keep({ note: note.trim(), interpreterUsed: there })} />}
      </Field>
    </Section>
  );
}
