import { reportFieldNamed } from '../merge-fields';
import { reports, type Element } from './element';
import type { ReportFinding } from './finding';
import { isMeant, type Reading } from './reading';

/** A field without a value is missed already by the element that its value is for. */
const askedElsewhere: Readonly<Record<string, string>> = {
  [gapOf('exam.date')]: 'exam.date',
  [gapOf('claimant.age')]: 'exam.date',
  [gapOf('exam.address')]: 'exam.address',
  [gapOf('exam.face_to_face')]: 'exam.minutes',
  [gapOf('interpreter.sentence')]: 'exam.interpreter',
};
const placeholders = /_{3,}|\b(TBD|TBA|TODO|XXX+|FIXME)\b|\?{3,}|\bLorem ipsum\b|\[\s*\]/;

function gapOf(name: string): string {
  return reportFieldNamed(name)?.gap ?? '';
}

/** What was left to fill in: prompts of the template, fields without a value, lines to write on, sections without words. What another element accuses is not accused twice. */
export const unfinishedElement = (accused: readonly ReportFinding[]): Element => ({
  code: 'text.unfinished', title: 'Nothing is left to fill in', section: 'What is printed', confidence: 'V', missing: 'warn', kinds: [...reports, 'deposition_preparation'], under: 'any', where: 'introduction',
  lacks: (reading) => reading.facts.sections.flatMap(({ id, key, title }) => {
    const detail = leftIn(reading, id, accused);
    return detail === null ? [] : [{ detail: `${title.trim() || 'A section'}: ${detail}`, where: { kind: 'section', sectionId: id, key } }];
  }),
  there: () => 'No prompts, gaps or empty sections.',
});

function leftIn({ passages, facts }: Reading, sectionId: string, accused: readonly ReportFinding[]): string | null {
  if (accused.some(({ tone, where }) => tone !== 'pass' && where.kind === 'section' && where.sectionId === sectionId)) return null;
  const own = passages.filter((passage) => passage.sectionId === sectionId);
  if (!own.some((passage) => isMeant(passage, facts, 1) || passage.text !== '')) return 'is empty. Write it, or take it out of the report.';
  const gaps = [...new Set(own.flatMap((passage) => passage.gaps))].filter((gap) => !accused.some(({ code, tone }) => tone !== 'pass' && code === askedElsewhere[gap]));
  if (gaps.length > 0) return `${gaps.slice(0, 3).join(', ')}${gaps.length > 3 ? ` and ${gaps.length - 3} more` : ''} still to fill in.`;
  const left = own.map(({ text }) => placeholders.exec(text)?.[0]).find(Boolean);
  return left ? `“${left}” still stands there.` : null;
}
