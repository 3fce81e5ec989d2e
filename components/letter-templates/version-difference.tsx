'use client';

import { diffWordsWithSpace } from 'diff';

interface Words {
  readonly subject: string;
  readonly body: string;
}

/** What changed from one version of a wording to the next, word by word: what came is underlined, what went is struck. Load it on intent. */
export function VersionDifference({ before, after }: { readonly before: Words; readonly after: Words }) {
  const same = before.subject === after.subject && before.body === after.body;
  if (same) return <p className="py-2 text-muted">The words are the same.</p>;
  return (
    <div className="mt-2 mb-3 rounded-md border border-border bg-subtle px-4 py-3">
      {before.subject !== after.subject && (
        <p className="pb-2 font-semibold">
          <Marked before={before.subject} after={after.subject} />
        </p>
      )}
      <p className="whitespace-pre-wrap text-soft">
        <Marked before={before.body} after={after.body} />
      </p>
    </div>
  );
}

function Marked({ before, after }: { readonly before: string; readonly after: string }) {
  return diffWordsWithSpace(before, after).map((part, index) =>
    part.added ? (
      <ins key={index} className="bg-success-soft text-success-soft-foreground underline underline-offset-2">
        {part.value}
      </ins>
    ) : part.removed ? (
      <del key={index} className="bg-danger-soft text-danger-soft-foreground">
        {part.value}
      </del>
    ) : (
      <span key={index}>{part.value}</span>
    ),
  );
}
