import type { Source } from '../source';

export interface AdditionalGround extends Source {
  readonly key: string;
  /** What it is, in our own words. */
  readonly title: string;
  /** What the office should hold as proof. */
  readonly evidence: string;
  /** Whether it is for represented workers only, for unrepresented ones only, or for both. */
  readonly represented: boolean | null;
}

const source = 'dir.ca.gov/t8/31_7.html';

/** The four kinds of good cause for a panel in another specialty, 8 CCR 31.7(b). New disputes go to the same evaluator where that is possible. */
export const additionalGrounds = [
  { key: 'agreement', title: 'The parties agree in writing that another specialty is needed, and on which', evidence: 'The written agreement', represented: true, section: '8 CCR 31.7(b)(1)', confidence: 'V', source },
  { key: 'acupuncture', title: 'An acupuncturist refers the parties because disability is in dispute', evidence: 'The acupuncturist’s referral', represented: null, section: '8 CCR 31.7(b)(2)', confidence: 'V', source },
  { key: 'order', title: 'A judge orders a panel in a named specialty and area', evidence: 'The order', represented: null, section: '8 CCR 31.7(b)(3)', confidence: 'V', source },
  { key: 'conferred', title: 'The unrepresented worker and the administrator conferred with an Information and Assistance officer', evidence: 'The officer’s name, and why another specialty is needed', represented: false, section: '8 CCR 31.7(b)(4)', confidence: 'V', source },
] as const satisfies readonly AdditionalGround[];

export type AdditionalGroundKey = (typeof additionalGrounds)[number]['key'];
export const additionalGroundKeys = additionalGrounds.map(({ key }) => key) as [AdditionalGroundKey, ...AdditionalGroundKey[]];

/** The ground with its section; null for a key that is not one. */
export function additionalGround(key: string): AdditionalGround | null {
  return additionalGrounds.find((ground) => ground.key === key) ?? null;
}
