import type { Confidence } from '../source';

/** What calls for a supplemental report. Null where nobody has said yet. */
export type SupplementalBasis = {
  /** Records that were not there before the last report. */
  newRecords: boolean | null;
  /** A question that nobody asked before. */
  newIssue: boolean | null;
  /** The question was already asked for an earlier report. */
  askedBefore: boolean | null;
};

export type SupplementalVerdict = { payable: boolean | null; reason: string; section: string; confidence: Confidence };

const SECTION = '8 CCR 9795, ML203';

/**
 * Whether a supplemental report can be billed: new records or a new issue make it payable. One that answers what was
 * asked before, or rests on what was there before the last report, is not. `payable` is null until enough was said.
 */
export function supplementalVerdict({ newRecords, newIssue, askedBefore }: SupplementalBasis): SupplementalVerdict {
  if (newRecords) return { payable: true, reason: 'New records came after the last report', section: SECTION, confidence: 'S' };
  if (askedBefore) return { payable: false, reason: 'Not payable: the issue was asked before, and no new records came', section: SECTION, confidence: 'S2' };
  if (newIssue) return { payable: true, reason: 'An issue that was not asked before', section: SECTION, confidence: 'S' };
  if (newRecords === false && newIssue === false) return { payable: false, reason: 'Not payable: neither new records nor a new issue', section: SECTION, confidence: 'S' };
  return { payable: null, reason: 'Say whether there are new records or a new issue', section: SECTION, confidence: 'S' };
}

/** A basis as it was stored, whatever stands there. Null where it was never asked. */
export function readBasis(stored: unknown): SupplementalBasis | null {
  if (stored === null || typeof stored !== 'object') return null;
  const { newRecords, newIssue, askedBefore } = stored as Record<string, unknown>;
  const answer = (value: unknown) => (typeof value === 'boolean' ? value : null);
  return { newRecords: answer(newRecords), newIssue: answer(newIssue), askedBefore: answer(askedBefore) };
}
