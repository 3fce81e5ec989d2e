import type { ReportFacts } from '../facts';
import { applies, findingsOf, type Element } from './element';
import { examElements } from './exam';
import type { ReportFinding } from './finding';
import { issueElements } from './issues';
import { opinionElements } from './opinion';
import { readReport } from './reading';
import { recordElements } from './records';
import { swornElements } from './sworn';
import { unfinishedElement } from './unfinished';
import { customaryElements, writtenElements } from './written';

/** The whole table of what a report must hold, in the order of a report. */
export const reportElements: readonly Element[] = [...examElements, ...recordElements, ...writtenElements, ...customaryElements, ...opinionElements, ...issueElements, ...swornElements];

/**
 * The check before signing: each element that the report's kind and case call for, and whether it is there. What stands in
 * the way of signing comes first, then warnings, then what was found; each in the order of a report.
 */
export function checkReport(facts: ReportFacts): ReportFinding[] {
  const reading = readReport(facts);
  const elements = reportElements.filter((element) => applies(element, reading)).flatMap((element) => findingsOf(element, reading));
  const found = [...elements, ...unfinished(elements, reading)];
  return (['block', 'warn', 'pass'] as const).flatMap((tone) => found.filter((finding) => finding.tone === tone));
}

/** A section that an element misses already is not accused a second time for being empty. */
function unfinished(elements: readonly ReportFinding[], reading: ReturnType<typeof readReport>): ReportFinding[] {
  if (!applies(unfinishedElement, reading)) return [];
  const accused = new Set(elements.flatMap(({ tone, where }) => (tone !== 'pass' && where.kind === 'section' && where.sectionId ? [where.sectionId] : [])));
  const found = findingsOf(unfinishedElement, reading);
  const left = found.filter(({ where }) => where.kind !== 'section' || where.sectionId === null || !accused.has(where.sectionId));
  return found.length > 0 && left.length === 0 ? [] : left;
}
