import { dollars } from '../../wording';
import { AMOUNT_REBUTTALS } from './rebuttals-amount';
import { CODE_REBUTTALS } from './rebuttals-codes';
import { LIABILITY_REBUTTALS } from './rebuttals-liability';
import { PAGE_REBUTTALS } from './rebuttals-pages';
import { PAPER_REBUTTALS } from './rebuttals-papers';
import type { Rebuttal } from './rebuttal';

/** Every denial that is known, what is telling first: where several fit equally the earlier one is named. */
export const REBUTTALS: readonly Rebuttal[] = [...PAGE_REBUTTALS, ...CODE_REBUTTALS, ...PAPER_REBUTTALS, ...LIABILITY_REBUTTALS, ...AMOUNT_REBUTTALS];

/** The rebuttal of that key; null where there is none. */
export function rebuttalNamed(key: string): Rebuttal | null {
  return REBUTTALS.find((rebuttal) => rebuttal.key === key) ?? null;
}

/** What a rebuttal’s words are filled with; amounts in whole cents. */
export interface RebuttalFigures {
  readonly code: string;
  readonly billedCents: number;
  readonly expectedCents: number;
  readonly allowedCents: number;
  readonly paidCents: number;
}

/** The rebuttal’s text for one line, ready to be sent. */
export function rebuttalText(rebuttal: Rebuttal, { code, billedCents, expectedCents, allowedCents, paidCents }: RebuttalFigures): string {
  const words: Record<string, string> = { code, billed: dollars(billedCents), expected: dollars(expectedCents), allowed: dollars(allowedCents), paid: dollars(paidCents), short: dollars(Math.max(0, expectedCents - paidCents)) };
  return rebuttal.text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
