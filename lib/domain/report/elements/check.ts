import type { ReportFacts } from '../facts';
import { applies, findingsOf, type Element } from './element';
import { examElements } from './exam';
import { findingTones, type ReportFinding } from './finding';
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
  const last = unfinishedElement(elements);
  const found = applies(last, reading) ? [...elements, ...findingsOf(last, reading)] : elements;
  return findingTones.flatMap((tone) => found.filter((finding) => finding.tone === tone));
}
