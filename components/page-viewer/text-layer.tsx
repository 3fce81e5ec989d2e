import { memo } from 'react';
import { boxesOf, inRows, type Box } from '@/lib/domain/records/words-on-page';
import type { Page } from '@/lib/features/documents/schema';

interface Props {
  readonly page: Pick<Page, 'lines' | 'width' | 'height' | 'number'>;
  /** What is looked for in the packet; its places are marked. */
  readonly find: string;
  /** What excerpts of the page quote. */
  readonly quotes: readonly string[];
}

/** The words of a page over its picture, to be selected and read aloud, with marks under them. */
export const TextLayer = memo(function TextLayer({ page, find, quotes }: Props) {
  const { lines, width, height } = page;
  if (!lines) return null;
  const x = (part: number) => (part * width) / 1_000;
  const y = (part: number) => (part * height) / 1_000;
  const hits = find.trim().length >= 2 ? boxesOf(lines, find) : [];
  const quoted = quotes.filter((quote) => quote.trim() !== '').flatMap((quote) => boxesOf(lines, quote));
  const box = ([left, top, w, h]: Box, at: number, name: string) => <rect key={`${name} ${at}`} data-mark={name} x={x(left) - 1} y={y(top) - 1} width={x(w) + 2} height={y(h) + 2} rx={1} fill={name === 'hit' ? 'var(--warning)' : 'var(--mark)'} fillOpacity={name === 'hit' ? 0.4 : 0.7} />;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="absolute inset-0 size-full mix-blend-multiply print:hidden" role="group" aria-label={`Words of page ${page.number}`} data-text-layer>
      {quoted.map((one, at) => box(one, at, 'quote'))}
      {hits.map((one, at) => box(one, at, 'hit'))}
      {lines.map((line, row) =>
        line.map(([letters, left, top, w, h], at) => (
          <text key={`${row} ${at}`} data-word={row} x={x(left)} y={y(top) + y(h) * 0.8} fontSize={Math.max(1, y(h) * 0.86)} textLength={Math.max(0.1, x(w))} lengthAdjust="spacingAndGlyphs" fill="transparent" className="cursor-text select-text">
            {letters}
          </text>
        )),
      )}
    </svg>
  );
});

/** The words that are selected, in reading order and in the lines of the page: those of a transcript begin with their numbers. Empty when none are. */
export function selectedWords(): string {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  const ancestor = range.commonAncestorContainer;
  const around = ancestor instanceof Element ? ancestor : ancestor.parentElement;
  const layer = around?.closest('[data-text-layer], [data-page-text]') ?? around?.querySelector('[data-text-layer], [data-page-text]');
  if (!layer) return '';
  if (layer.matches('[data-page-text]')) return selection.toString().split('\n').map((row) => row.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n');
  const selected = [...layer.querySelectorAll<SVGElement>('[data-word]')].filter((word) => range.intersectsNode(word));
  return inRows(selected.map((word) => ({ row: word.dataset.word ?? '', letters: word.textContent ?? '' })));
}
