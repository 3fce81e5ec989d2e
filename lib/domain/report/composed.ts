import { pageVerification, recordsReceived } from './composed/records';
import { declarations, disclosure } from './composed/sworn';
import { timeStatement } from './composed/time';
import { emptyDoc, type ReportDoc } from './doc';
import { isMedicalLegal } from './elements/reading';
import type { ReportFacts } from './facts';
import type { ComposedSection } from './sections';

const compose = {
  time_statement: timeStatement,
  records_received: recordsReceived,
  page_verification: pageVerification,
  disclosure,
  declarations,
} as const satisfies Record<ComposedSection, (facts: ReportFacts) => ReportDoc>;

/**
 * A section that is put together from what happened: the exam, the ledger, the trail, what the physician stated. Signed as of
 * `facts.today` and in the county that is stated; what is not known yet says so and is found by the check.
 */
export function composedText(key: ComposedSection, facts: ReportFacts): ReportDoc {
  return isStated(key, facts) ? compose[key](facts) : emptyDoc;
}

/** A paper for one's own testimony states nothing, and the disclosure of LC 4628 belongs into medical-legal reports alone. What is empty is not printed. */
function isStated(key: ComposedSection, facts: ReportFacts): boolean {
  if (facts.report.kind === 'deposition_preparation') return key === 'records_received';
  return key !== 'disclosure' || isMedicalLegal(facts);
}
