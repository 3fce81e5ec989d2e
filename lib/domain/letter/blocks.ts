/** A block of a letter's text as it is printed. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Label and value in two columns. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] };

const ROW = /^([A-Z][^:.!?]{0,39}): +(\S.*)$/;

/**
 * The blocks of a text as people type it: a blank line ends a block, '## ' begins a heading, lines with '- ' are a list, two and more lines
 * of 'Label: value' are a table of facts. Everything else is a paragraph that keeps its lines.
 */
export function blocksOf(body: string): LetterBlock[] {
  return body
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()).filter(Boolean))
    .flatMap(blocksOfLines);
}

function blocksOfLines(lines: readonly string[]): LetterBlock[] {
  const at = lines.findIndex((line) => line.startsWith('## '));
  if (at >= 0) return [...blocksOfLines(lines.slice(0, at)), { kind: 'heading', text: (lines[at] ?? '').slice(3).trim() }, ...blocksOfLines(lines.slice(at + 1))];
  if (lines.length === 0) return [];
  if (lines.every((line) => line.startsWith('- '))) return [{ kind: 'list', items: lines.map((line) => line.slice(2).trim()) }];
  const rows = lines.map((line) => ROW.exec(line));
  if (lines.length > 1 && rows.every((row) => row !== null)) return [{ kind: 'facts', rows: rows.map((row) => [row?.[1] ?? '', row?.[2] ?? ''] as const) }];
  return [{ kind: 'paragraph', lines }];
}
