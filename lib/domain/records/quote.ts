/** A marked stretch of a page as a sentence: lines joined, words that the page broke put together, the line numbers of a transcript left out. */
export function tidyQuote(quoted: string): string {
  const rows = quoted.split('\n').map((row) => row.trim()).filter((row) => row !== '');
  const numbered = rows.length > 1 && rows.filter((row) => /^\d{1,2}(?:\s|$)/.test(row)).length >= rows.length - 1 && ascends(rows);
  const plain = numbered ? rows.map((row) => row.replace(/^\d{1,2}(?:\s+|$)/, '')) : rows;
  return plain.join('\n').replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ').trim();
}

/** Whether the numbers before the lines count up, as those of a transcript do and those of a list of doses do not. */
function ascends(rows: readonly string[]): boolean {
  const numbers = rows.flatMap((row) => /^(\d{1,2})(?:\s|$)/.exec(row)?.[1] ?? []).map(Number);
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1 || number === 1);
}
