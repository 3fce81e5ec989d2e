import { reports, type Element } from './element';
import { isMeant, type Reading } from './reading';

const code = 'text.unfinished';
const placeholders = /_{3,}|\b(TBD|TBA|TODO|XXX+|FIXME)\b|\?{3,}|\bLorem ipsum\b|\[\s*\]/;

/** What was left to fill in: prompts of the template, fields without a value, lines to write on, sections without words. */
export const unfinishedElement: Element = {
  code, title: 'Nothing is left to fill in', section: 'What is printed', confidence: 'V', missing: 'warn', kinds: [...reports, 'deposition_preparation'], under: 'any', where: 'introduction',
  lacks: (reading) => reading.facts.sections.flatMap(({ id, key, title }) => {
    const detail = leftIn(reading, id);
    return detail === null ? [] : [{ detail: `${title.trim() || 'A section'}: ${detail}`, where: { kind: 'section', sectionId: id, key } }];
  }),
  there: () => 'No prompts, gaps or empty sections.',
};

function leftIn({ passages, facts }: Reading, sectionId: string): string | null {
  const own = passages.filter((passage) => passage.sectionId === sectionId);
  if (!own.some((passage) => isMeant(passage, facts, 1) || passage.text !== '')) return 'is empty. Write it, or take it out of the report.';
  const gaps = [...new Set(own.flatMap((passage) => passage.gaps))];
  if (gaps.length > 0) return `${gaps.slice(0, 3).join(', ')}${gaps.length > 3 ? ` and ${gaps.length - 3} more` : ''} still to fill in.`;
  const left = own.map(({ text }) => placeholders.exec(text)?.[0]).find(Boolean);
  return left ? `“${left}” still stands there.` : null;
}
