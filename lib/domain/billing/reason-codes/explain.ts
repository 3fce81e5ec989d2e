import { CARC } from './carc';
import { RARC } from './rarc';

/** Who bears what was taken off. */
export const ADJUSTMENT_GROUPS: Readonly<Record<string, string>> = {
  CO: 'Contractual obligation: the provider is to bear it, says the payer',
  OA: 'Other adjustment',
  PI: 'Reduced by the payer on its own initiative',
  PR: 'For the patient to pay',
  CR: 'Correction of an earlier decision',
};

/** Of a provider-level adjustment (PLB). */
export const PROVIDER_ADJUSTMENTS: Readonly<Record<string, string>> = {
  50: 'Late charge', 51: 'Interest penalty charge', 72: 'Authorized return', 90: 'Early payment allowance', AH: 'Origination fee', AM: 'Applied to the borrower’s account', AP: 'Acceleration of benefits', B2: 'Rebate', B3: 'Recovery allowance', BD: 'Bad debt adjustment', BN: 'Bonus',
  C5: 'Temporary allowance', CR: 'Capitation interest', CS: 'Adjustment', CT: 'Capitation payment', CV: 'Capital passed through', CW: 'Certified registered nurse passed through', DM: 'Direct medical education passed through', E3: 'Withholding', FB: 'Forwarding balance', FC: 'Fund allocation', GO: 'Graduate education passed through', HM: 'Hemophilia supplement',
  IP: 'Incentive premium', IR: 'Internal revenue withholding', IS: 'Interim settlement', J1: 'Not reimbursable', L3: 'Penalty', L6: 'Interest owed', LE: 'Levy', LS: 'Lump sum', OA: 'Organ acquisition passed through', OB: 'Offset for affiliated providers', PI: 'Periodic interim payment', PL: 'Payment final', RA: 'Retroactive adjustment', RE: 'Return on equity', SL: 'Student loan repayment',
  TL: 'Third-party liability', WO: 'Overpayment recovered', WU: 'Recovery not specified',
};

export type CodeWords = { readonly code: string; readonly kind: 'group' | 'carc' | 'rarc'; readonly known: boolean; readonly words: string };

/** The words come from memory of the published lists. */
export const CODE_WORDS_CONFIDENCE = 'M';

const plain = (code: string): string => code.trim().toUpperCase().replace(/^0+(?=\d)/, '');

function wordsOf(kind: CodeWords['kind'], table: Readonly<Record<string, string>>, code: string): CodeWords {
  const words = Object.hasOwn(table, plain(code)) ? table[plain(code)] : undefined;
  return { code: plain(code), kind, known: words !== undefined, words: words ?? 'Not in our list of codes: look it up with the payer' };
}

/** The codes of one reason in words, the group first; codes that are in no list are said to be so. */
export function explainCodes({ group, carc, rarcs }: { readonly group: string; readonly carc: string; readonly rarcs: readonly string[] }): CodeWords[] {
  return [...(group === '' ? [] : [wordsOf('group', ADJUSTMENT_GROUPS, group)]), ...(carc === '' ? [] : [wordsOf('carc', CARC, carc)]), ...rarcs.map((code) => wordsOf('rarc', RARC, code))];
}

/** Whether a reason code is in our list. */
export const isKnownCarc = (code: string): boolean => Object.hasOwn(CARC, plain(code));
export const isKnownRarc = (code: string): boolean => Object.hasOwn(RARC, plain(code));

/** A provider-level adjustment in words. */
export const providerAdjustmentWords = (code: string): string => PROVIDER_ADJUSTMENTS[plain(code)] ?? 'Not in our list of provider adjustments';
