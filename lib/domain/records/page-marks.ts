/** What a list says of each page, as bits of one number: five thousand pages are read and sent at once. */
export const pageMarks = {
  blank: 1,
  separator: 2,
  exactDuplicate: 4,
  nearDuplicate: 8,
  /** It repeats a page of another packet. */
  elsewhere: 16,
  seenByMe: 32,
  seenByPhysician: 64,
  excerpted: 128,
  /** A person decided about it: blank or duplicate, yes or no. */
  decided: 256,
  /** Its reading is not done. */
  unread: 512,
  failed: 1024,
  /** A person said that it is no duplicate, whatever the reading says. */
  notDuplicate: 2048,
} as const;

export type PageMark = keyof typeof pageMarks;

/** Whether a page's number of marks holds this one. */
export function hasMark(marks: number, mark: PageMark): boolean {
  return (marks & pageMarks[mark]) !== 0;
}

/** The number that holds these marks. */
export function marksOf(marks: Partial<Record<PageMark, boolean>>): number {
  return (Object.keys(pageMarks) as PageMark[]).reduce((sum, mark) => (marks[mark] ? sum + pageMarks[mark] : sum), 0);
}

/** Whether the page counts as a duplicate as things stand. A blank page is none. */
export function isDuplicate(marks: number): boolean {
  if (hasMark(marks, 'blank') || hasMark(marks, 'notDuplicate')) return false;
  return (marks & (pageMarks.exactDuplicate | pageMarks.nearDuplicate | pageMarks.elsewhere)) !== 0;
}
