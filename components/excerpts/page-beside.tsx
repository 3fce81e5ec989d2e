'use client';

import { useState } from 'react';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { pictureHref } from '@/lib/features/page-pictures/schema';

/** The page that an excerpt cites: its picture where there is one, and its words with the quoted ones marked. */
export function PageBeside({ excerpt, text, picture }: { readonly excerpt: Excerpt; readonly text: string; readonly picture: string | null }) {
  const [fails, setFails] = useState(false);
  const hasPicture = picture !== null && !fails;
  const at = excerpt.quoted ? text.replace(/\s/g, ' ').indexOf(excerpt.quoted.replace(/\s/g, ' ')) : -1;
  const end = at + excerpt.quoted.length;
  return (
    <section aria-label={`Page ${excerpt.pageNumber}`} className="min-w-0 bg-subtle px-(--pad) py-4">
      {hasPicture && (
        <img
          src={pictureHref(excerpt.packetId, excerpt.pageNumber, 'picture', picture)}
          alt={`Page ${excerpt.pageNumber} as it came`}
          className="mx-auto mb-4 w-full max-w-[900px] rounded-sm border border-border bg-surface"
          onError={() => setFails(true)}
        />
      )}
      {excerpt.quoted && at < 0 && <blockquote className="mx-auto mb-4 max-w-[900px] border-l-2 border-accent pl-3 whitespace-pre-line">{excerpt.quoted}</blockquote>}
      {text === '' ? (
        !hasPicture && <p className="py-8 text-center text-muted">This page has neither a picture nor words. Open it by its cite.</p>
      ) : (
        <details open={!hasPicture || undefined} className="mx-auto max-w-[900px]">
          <summary className="cursor-pointer py-1 font-medium">Words of the page</summary>
          <p className="rounded-sm border border-border bg-surface p-4 break-words whitespace-pre-wrap">
            {at < 0 ? (
              text
            ) : (
              <>
                {text.slice(0, at)}
                <mark className="bg-warning-soft text-foreground">{text.slice(at, end)}</mark>
                {text.slice(end)}
              </>
            )}
          </p>
        </details>
      )}
    </section>
  );
}
