'use client';

import { diffArrays, diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';

/** Stretches of unchanged text longer than this are cut to their edges. */
const edge = 80;
/** Beyond this many letters lines are compared before words, which takes far less. */
const longText = 20_000;

interface Part {
  readonly kind: 'same' | 'came' | 'went';
  readonly text: string;
}

/** What changed between two texts, word by word: what came is underlined, what went is struck, what stayed is cut short. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = useMemo(() => partsOf(before, after), [before, after]);
  if (before === after) return <p className="py-2 text-muted">The words are the same.</p>;
  return (
    <p className="mt-2 max-h-96 overflow-y-auto rounded-md border border-hairline bg-subtle px-3 py-2 whitespace-pre-wrap text-soft" tabIndex={0}>
      {parts.map(({ kind, text }, index) =>
        kind === 'came' ? <ins key={index} className="bg-success-soft text-success-soft-foreground underline underline-offset-2">{text}</ins>
        : kind === 'went' ? <del key={index} className="bg-danger-soft text-danger-soft-foreground">{text}</del>
        : <span key={index}>{shortened(text, index === 0, index === parts.length - 1)}</span>,
      )}
    </p>
  );
}

function partsOf(before: string, after: string): readonly Part[] {
  if (before.length + after.length < longText) return inWords(before, after);
  const out: Part[] = [];
  const lines = diffArrays(before.split('\n'), after.split('\n'));
  for (let at = 0; at < lines.length; at += 1) {
    const [one, next] = [lines[at], lines[at + 1]];
    if (!one) continue;
    const text = `${one.value.join('\n')}\n`;
    if (one.removed && next?.added && text.length < longText) {
      out.push(...inWords(text, `${next.value.join('\n')}\n`));
      at += 1;
    } else out.push({ kind: one.added ? 'came' : one.removed ? 'went' : 'same', text });
  }
  return out;
}

function inWords(before: string, after: string): Part[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({ kind: added ? 'came' : removed ? 'went' : 'same', text: value }));
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= edge * 2) return text;
  return `${isFirst ? '' : text.slice(0, edge)} … ${isLast ? '' : text.slice(-edge)}`;
}
