import type { RuleId } from '../deadlines/rules';
import type { Source } from '../source';

export interface ReplacementGround extends Source {
  /** Its place in 8 CCR 31.5(a), 1 to 16. */
  readonly number: number;
  /** What it is, in our own words. */
  readonly title: string;
  /** What whoever asks should attach. */
  readonly evidence: string;
  /** The clock in which it must be asked for, where it has its own; and what to say about its days. */
  readonly limit: { readonly rule: RuleId | null; readonly says: string } | null;
  /** Whether the product sees it coming by itself. */
  readonly watched: boolean;
}

const READ = 'dir.ca.gov/t8/31_5.html';
const MEMORY = 'Text from memory, to be verified';

const ground = (number: number, title: string, evidence: string, more: Partial<Pick<ReplacementGround, 'limit' | 'watched'>> = {}): ReplacementGround => ({
  number, title, evidence, limit: null, watched: false, ...more,
  section: `8 CCR 31.5(a)(${number})`, confidence: number <= 7 ? 'V' : 'M', source: number <= 7 ? READ : MEMORY,
});

/**
 * The sixteen grounds on which a panel, or one of its members, is replaced: 8 CCR 31.5(a). The first seven were read; the wording of
 * the others is from memory, that there are sixteen is published.
 */
export const replacementGrounds: readonly ReplacementGround[] = [
  ground(1, 'An evaluator on the panel is not of the specialty that was asked for', 'The panel, and the specialty that was requested', { watched: true }),
  ground(2, 'An evaluator cannot see the worker within 90 days of the request, or 120 where that was accepted', 'The request and the date that was offered', { watched: true, limit: { rule: null, says: '90 days from the request, 120 with the waiver' } }),
  ground(3, 'The worker moved after the panel was issued and before the first exam', 'The old and the new address, and when'),
  ground(4, 'Two evaluators on the panel belong to one group practice', 'What shows that they practice together', { watched: true }),
  ground(5, 'The evaluator is unavailable under section 33', 'The notice of unavailability, Form 109', { watched: true }),
  ground(6, 'The evaluator who reported before is no longer available', 'The answer of the evaluator or of the office'),
  ground(7, 'An evaluator treats or has treated the worker for this injury', 'The treatment record'),
  ground(8, 'Worker and administrator agree on a panel near the workplace', 'The worker’s written agreement'),
  ground(9, 'The Medical Director finds good cause in a documented medical or psychological impairment', 'A written request with the documents'),
  ground(10, 'The specialty is not fit for the medical question in dispute', 'The first report of injury and the latest treating report'),
  ground(11, 'The evaluator did not keep section 34: notice of the appointment, cancellation, rescheduling', 'What shows the violation, and when the side learned of it', { watched: true, limit: { rule: 'panel.violation_request', says: 'Within 15 days of learning of it or of service of the report, whichever comes first' } }),
  ground(12, 'The report is late and no extension was granted', 'The objection that was made before the report was served', { watched: true, limit: { rule: null, says: 'Only with an objection made before the report was served' } }),
  ground(13, 'The evaluator has a disqualifying conflict of interest', 'The disclosure or objection, Form 123'),
  ground(14, 'The Administrative Director orders it', 'The order'),
  ground(15, 'The evaluator refuses a complete evaluation, and does not explain why not competent for a part of it', 'The request and the answer'),
  ground(16, 'The panel is more than 24 months old and nobody on it has examined the worker', 'The panel with its date', { watched: true, limit: { rule: 'panel.aging', says: 'Once 24 months have passed since the issue' } }),
];

/** The ground with this number; null for a number that is none. */
export function replacementGround(number: number): ReplacementGround | null {
  return replacementGrounds.find((one) => one.number === number) ?? null;
}
