'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RequestFailed } from '@/lib/http/client';
import { useAmendExcerpt } from '@/lib/features/excerpts/client';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { draftOf, toChange } from './excerpt-draft';
import { ExcerptFields } from './excerpt-fields';

interface Props {
  readonly excerpt: Excerpt;
  readonly ownTags: readonly string[];
  readonly providers?: readonly string[];
  readonly onDone: (excerpt: Excerpt | null) => void;
}

/** An excerpt changed in its place; what was typed stays when the server refuses, and what is stored now can be taken. */
export function ExcerptEditor({ excerpt, ownTags, providers = [], onDone }: Props) {
  const [draft, setDraft] = useState(() => draftOf(excerpt));
  const [over, setOver] = useState(excerpt);
  const { mutate, isPending, error, reset } = useAmendExcerpt();
  const refused = error instanceof RequestFailed ? error : null;
  const save = () => !isPending && mutate(toChange(draft, over), { onSuccess: onDone });
  const stored = refused?.current as Excerpt | null | undefined;
  return (
    <form
      aria-label={`Change the excerpt of ${excerpt.cite}`}
      noValidate
      className="flex flex-col gap-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onDone(null);
        if ((event.key === 'Enter' || event.key.toLowerCase() === 's') && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      {refused && <ErrorSummary title={refused.errors.length > 0 ? 'Not saved. What you typed is kept.' : refused.message} errors={[]} />}
      {stored && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            onClick={() => {
              setOver(stored);
              setDraft(draftOf(stored));
              reset();
            }}
          >
            Take what is stored now
          </Button>
          <Button
            size="sm"
            onClick={() => {
              setOver(stored);
              reset();
            }}
          >
            Keep mine
          </Button>
        </div>
      )}
      <ExcerptFields draft={draft} onChange={setDraft} errorOf={(field) => refused?.errors.find(({ path }) => path === field)?.message} ownTags={ownTags} providers={providers} hasNote={excerpt.privateNote !== null} />
      <div className="flex gap-2">
        <Button type="submit" size="sm" kind="outline" pending={isPending}>
          Save
        </Button>
        <Button size="sm" kind="ghost" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
