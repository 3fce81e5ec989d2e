import type { About } from './dispute';

export interface ScopeFinding {
  readonly tone: 'block' | 'look' | 'pass';
  readonly title: string;
  readonly detail: string;
  readonly section: string;
}

export interface ScopeFacts {
  readonly medicalLegal: boolean;
  readonly reportCount: number;
  /** What each disputed line is about. */
  readonly abouts: readonly About[];
  readonly liabilityContested: boolean;
}

/** Whether an independent bill review can take a dispute: one provider, one worker, one administrator, one report; nothing but the amount under a fee schedule. */
export function ibrScope({ medicalLegal, reportCount, abouts, liabilityContested }: ScopeFacts): ScopeFinding[] {
  const findings: ScopeFinding[] = [];
  const add = (tone: ScopeFinding['tone'], title: string, detail: string, section = '8 CCR 9792.5.12') => void findings.push({ tone, title, detail, section });
  if (medicalLegal) add('pass', 'One provider, one worker, one administrator', 'A bill is of one case and one physician.');
  else add('block', 'No fee schedule applies', 'Private work is not reviewed: what was agreed is enforced by agreement.', '8 CCR 9792.5.7');
  if (reportCount > 1) add('look', 'More than one report', 'One request takes one report unless the reviewer consolidates. Ask for consolidation, or send one request each.');
  else add('pass', 'One report', 'The bill is for one report or one appearance.');
  if (abouts.includes('contract')) add('look', 'A contract is claimed', 'Whether a contract applies is not decided here. Dispute it in the second review; what remains is for a petition.', '8 CCR 9792.5.7');
  if (abouts.includes('other')) add('block', 'Something else than the amount is disputed', 'Take off the lines that are denied for another reason, and object to those.', '8 CCR 9792.5.7');
  if (liabilityContested) add('block', 'Liability is contested', 'The review waits until the threshold issue is decided.', '8 CCR 9792.5.7');
  return findings;
}
