'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { KeyCap } from '@/components/ui/key-cap';
import { useNotice } from '@/components/ui/notice';
import { deviceNow, RequestFailed } from '@/lib/http/client';
import { useProposeExcerpt } from '@/lib/features/excerpts/client';
import type { ExcerptPage } from '@/lib/features/excerpts/schema';
import { beginDraft, isWritten, toProposal, withQuote } from './excerpt-draft';
import { ExcerptFields } from './excerpt-fields';
import { pageHref } from './excerpt-words';
import { keepDraft, keptDraft, pagesWithDraft } from './kept-drafts';
import { useExcerptActs } from './use-excerpt-acts';

/** A new excerpt of a page. What is marked fills it; Ctrl S saves and begins the next; a draft outlives the tab. */
export function ExcerptForm({ page, quoted }: { readonly page: ExcerptPage; readonly quoted: string }) {
  const { name, role } = useViewer();
  const notify = useNotice();
  const { remove } = useExcerptActs();
  const person = `${role}.${name}`;
  const { packetId, pageNumber } = page;
  const [draft, setDraft] = useState(() => beginDraft(page));
  const [others, setOthers] = useState<readonly number[]>([]);
  const [isKept, setIsKept] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const text = useRef<HTMLTextAreaElement>(null);
  const { mutate, isPending, error, reset } = useProposeExcerpt();
  const refused = error instanceof RequestFailed ? error : null;

  // The device is asked after the first paint: the server knows nothing of what it keeps.
  useEffect(() => {
    const kept = keptDraft(person, packetId, pageNumber, deviceNow());
    if (kept) setDraft(kept);
    setIsKept(kept !== null);
    setOthers(pagesWithDraft(person, packetId, deviceNow()).filter((other) => other !== pageNumber));
  }, [person, packetId, pageNumber]);

  const change = (next: typeof draft) => {
    setDraft(next);
    setIsKept(isWritten(next));
    keepDraft(person, packetId, pageNumber, isWritten(next) ? next : null, deviceNow());
  };
  useEffect(() => {
    if (quoted.trim() !== '') change(withQuote(draft, quoted, page.text));
    // Only when something else is marked: what one goes on writing is one's own.
  }, [quoted]);

  const save = () => {
    if (isPending) return;
    if (draft.text.trim() === '') return text.current?.focus();
    mutate(
      { idempotencyKey: key, input: toProposal(draft, packetId, pageNumber) },
      {
        onSuccess: (saved) => {
          change(beginDraft(page));
          setKey(crypto.randomUUID());
          text.current?.focus();
          notify({ message: `Saved: ${saved.cite}.`, undo: () => remove(saved) });
        },
        // What got no clear answer may have happened, so it keeps its key.
        onError: (failure) => failure instanceof RequestFailed && failure.status > 0 && failure.status < 500 && setKey(crypto.randomUUID()),
      },
    );
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <form
      aria-label="New excerpt"
      noValidate
      className="flex flex-col gap-3 px-4 py-3"
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
      <div className="flex items-baseline gap-2">
        <h2 className="font-semibold">New excerpt</h2>
        <button type="button" aria-keyshortcuts="H" className="quiet-link text-xs max-sm:hidden" onClick={() => text.current?.focus()}>
          Write <KeyCap keys="H" />
        </button>
        <span className="ml-auto text-xs text-muted">
          from page <strong className="num font-semibold text-foreground">{pageNumber}</strong>
        </span>
      </div>
      {refused && <ErrorSummary title={refused.errors.length > 0 ? 'Not saved. What you typed is kept.' : refused.message} errors={[]} />}
      <ExcerptFields draft={draft} onChange={change} errorOf={(field) => refused?.errors.find(({ path }) => path === field)?.message} ownTags={page.ownTags} hasNote={role !== 'assistant'} textRef={text} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" pending={isPending} aria-keyshortcuts="Control+S">
          Save excerpt <KeyCap keys={['Ctrl', 'S']} className="max-sm:hidden" />
        </Button>
        {isKept && (
          <>
            <span className="text-xs text-muted">Draft kept</span>
            <Button
              size="sm"
              kind="ghost"
              className="ml-auto"
              onClick={() => {
                reset();
                change(beginDraft(page));
              }}
            >
              Discard
            </Button>
          </>
        )}
      </div>
      {others.length > 0 && (
        <p className="text-xs text-warning-ink">
          Not saved yet:{' '}
          {others.map((number, at) => (
            <span key={number}>
              {at > 0 && ', '}
              <Link href={pageHref({ packetId, pageNumber: number })} className="underline">
                page {number}
              </Link>
            </span>
          ))}
        </p>
      )}
    </form>
  );
}
