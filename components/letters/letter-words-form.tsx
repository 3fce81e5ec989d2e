'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { ChoiceRow } from '@/components/ui/choice-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useNotice } from '@/components/ui/notice';
import { blocksOf } from '@/lib/domain/letter/blocks';
import { gapsIn } from '@/lib/domain/letter/gaps';
import { letterKindOf } from '@/lib/domain/letter/kinds';
import { useRefillLetter, useReviseLetter } from '@/lib/features/letters/client';
import type { Letter } from '@/lib/features/letters/schema';
import { RequestFailed } from '@/lib/http/client';
import { LetterPaper } from './letter-paper';
import { backTo, revisionOf } from './letter-revision';

const views = [
  { value: 'words', label: 'Words' },
  { value: 'paper', label: 'On paper' },
] as const;

/** The words of a draft as plain text on its paper. Saved on purpose; what was typed stays when it is refused. */
export function LetterWordsForm({ letter }: { readonly letter: Letter }) {
  const router = useRouter();
  const notify = useNotice();
  const revise = useReviseLetter();
  const refill = useRefillLetter();
  const [base] = useState({ subject: letter.subject, body: letter.body });
  const [subject, setSubject] = useState(letter.subject);
  const [body, setBody] = useState(letter.body);
  const [view, setView] = useState<(typeof views)[number]['value']>('words');
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const back = `/letters/${letter.id}`;
  const changed = subject !== base.subject || body !== base.body;
  const theirs = letter.subject !== base.subject || letter.body !== base.body;
  const gaps = gapsIn(subject, body);
  const errorOf = (path: string) => refusal?.errors.find((error) => error.path === path)?.message;
  useBeforeLeaving(changed);

  const tell = (error: unknown) => {
    if (!(error instanceof RequestFailed)) throw error;
    if (error.code === 'offline') reportLostConnection();
    setRefusal(error);
  };
  const done = (message: string, undo?: () => void) => {
    notify({ message, ...(undo ? { undo } : {}) });
    router.replace(back, { scroll: false });
  };
  const save = () => {
    if (revise.isPending) return;
    setRefusal(null);
    revise.mutateAsync(revisionOf(letter, { subject, body })).then(() => done('The words are saved.'), tell);
  };
  const putBack = () => {
    if (refill.isPending) return;
    setRefusal(null);
    refill.mutateAsync({ letterId: letter.id, version: letter.version }).then(
      (filled) => done('The wording is put back, and the recipients are computed anew.', () => void revise.mutateAsync(backTo(letter, filled)).catch((error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' }))),
      tell,
    );
  };

  return (
    <form
      noValidate
      aria-label={`Words of the ${letterKindOf(letter.kind).label.toLowerCase()}`}
      className="mx-auto flex w-full max-w-[760px] flex-col gap-4 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      {refusal && <ErrorSummary title={refusal.errors.length > 0 ? 'Not saved. What you typed is kept.' : refusal.message} errors={refusal.errors} />}
      {theirs && changed && (
        <div role="status" className="rounded-md border border-border bg-warning-soft px-3 py-2 text-warning-soft-foreground">
          <p className="font-semibold">Somebody else changed these words meanwhile.</p>
          <p>Yours are below. Saving puts yours in the place of theirs.</p>
          <Button
            size="sm"
            className="mt-2"
            onClick={() => {
              setSubject(letter.subject);
              setBody(letter.body);
            }}
          >
            Take theirs
          </Button>
        </div>
      )}
      <div className="w-56">
        <ChoiceRow legend="Show" name="view" choices={views} value={view} onChange={setView} />
      </div>
      {view === 'paper' ? (
        <LetterPaper document={{ ...letter.document, subject, blocks: blocksOf(body) }} withProof={false} />
      ) : (
        <>
          <Field label="Subject" name="subject" error={errorOf('subject')}>
            {(field) => <input {...field} className="input text-base" value={subject} maxLength={200} autoFocus onChange={(event) => setSubject(event.target.value)} />}
          </Field>
          <Field label="Letter" name="body" error={errorOf('body')} hint="A line after ## is a heading. Lines after a dash are a list. “Date: March 2” and the like stand as rows. A blank line begins a new paragraph.">
            {(field) => <textarea {...field} className="input field-sizing-content min-h-96! px-4! py-3! text-base leading-relaxed" value={body} maxLength={20_000} onChange={(event) => setBody(event.target.value)} />}
          </Field>
        </>
      )}
      {gaps.length > 0 && (
        <p className="text-warning-ink" role="status">
          Still missing: {gaps.join(', ')}. Write over what stands in brackets, or complete the case and put the wording back.
        </p>
      )}
      <div className="bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-border bg-surface py-2.5 sm:sticky">
        <Button type="submit" kind="primary" pending={revise.isPending} disabled={!changed} className="max-sm:w-full">
          Save words
        </Button>
        <ButtonLink href={back} scroll={false} className="max-sm:w-full">
          {changed ? 'Discard changes' : 'Back to the letter'}
        </ButtonLink>
        <Button kind="ghost" pending={refill.isPending} className="max-sm:w-full sm:ml-auto" onClick={putBack}>
          Put the wording back
        </Button>
      </div>
    </form>
  );
}

/** The browser asks before words are lost that were typed and not saved. */
function useBeforeLeaving(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
}
