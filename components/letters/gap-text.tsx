import { Fragment } from 'react';

/** Text in which what is not known yet is marked: '[claimant’s address missing]'. */
export function GapText({ children }: { readonly children: string }) {
  const parts = children.split(/(\[[^\][\n]{1,120} missing\])/);
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <mark key={index} className="rounded-sm bg-warning-soft px-0.5 text-warning-soft-foreground outline-1 outline-warning-ink/40 outline-dashed">
        {part.slice(1, -1)}
      </mark>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
