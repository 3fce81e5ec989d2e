/** The letters by which a case's packets are cited: A to Z, then AA, AB … `position` counts from 0 in the order in which they came in. */
export function packetLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : packetLetter(Math.floor(position / 26) - 1) + last;
}

/** Where something stands in the records, as it is written behind a line: 'A, p. 12'; of a transcript 'B, p. 40, 12:3-14:18'. */
export function pageCite({ letter, pageNumber, lines = '' }: { readonly letter: string; readonly pageNumber: number; readonly lines?: string }): string {
  return `${letter}, p. ${pageNumber}${lines ? `, ${lines}` : ''}`;
}
