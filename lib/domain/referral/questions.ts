const numbered = /^\s*(?:\(?\d{1,3}\s*[.):]|\(?[a-z][.)]|[-–•*]|question\s+\d{1,3}\s*[.:)]?)\s*/i;

/**
 * The questions in what somebody pasted from a cover letter: one a line, without its own number or bullet. Where lines
 * are numbered, one without a number goes on with the one before; empty lines are left out.
 */
export function questionsIn(pasted: string): string[] {
  const lines = pasted.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const anyNumbered = lines.some((line) => numbered.test(line));
  const questions: string[] = [];
  let begun = false;
  for (const line of lines) {
    const marked = numbered.test(line);
    const text = line.replace(numbered, '').trim();
    if (text === '') continue;
    const last = questions.at(-1);
    if (anyNumbered && !marked && begun && last !== undefined) questions[questions.length - 1] = `${last} ${text}`;
    else questions.push(text);
    begun ||= marked;
  }
  return questions;
}
