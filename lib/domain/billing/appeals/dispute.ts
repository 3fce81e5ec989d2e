/** Why a payer held back part of a line, as its explanation of review says. */
export interface HeldBack {
  readonly group: string;
  readonly carc: string;
  readonly rarcs: readonly string[];
  readonly amountCents: number;
}

/** A line of an explanation of review as an appeal sees it. */
export interface ReviewedLine {
  readonly id: string;
  readonly code: string;
  readonly billedCents: number;
  readonly expectedCents: number;
  readonly allowedCents: number;
  readonly paidCents: number;
  readonly adjustments: readonly HeldBack[];
  readonly remark: string;
  readonly rebuttalKey: string;
  /** What the rebuttal that was found says the denial is about; null where none was found. */
  readonly subject: 'amount' | 'other' | null;
  /** accept, correct, second_review, objection, write_off, or '' while nobody decided. */
  readonly decision: string;
}

/** Whether somebody decided on a line that it is not disputed: it was accepted, is being corrected, or was written off. */
export const isLetBe = ({ decision }: Pick<ReviewedLine, 'decision'>): boolean => decision === 'accept' || decision === 'correct' || decision === 'write_off';

export type About = 'amount' | 'contract' | 'other' | 'nothing';

/** Reasons that speak of how much, not of whether: the fee schedule, units, bundling, coding. */
const AMOUNT: ReadonlySet<string> = new Set(['4', '44', '45', '59', '97', '119', '151', '152', '154', '231', '234', '236', 'P12', 'W1']);
/** Reasons that lean on a contract or a network: about the amount, yet a contract's reach is nothing an independent reviewer decides. */
const CONTRACT: ReadonlySet<string> = new Set(['24', '131', '222', 'P24', 'P25', 'P26', 'W6']);

/** What is still open on a line: what was expected less what was paid, never below zero. */
export const openOfLine = ({ expectedCents, paidCents }: Pick<ReviewedLine, 'expectedCents' | 'paidCents'>): number => Math.max(0, expectedCents - paidCents);

/**
 * What a dispute over a line would be about: what somebody decided on it, else what the rebuttal that was found says, else the reasons that hold
 * back the most. Without any: part of it was allowed, so the amount; nothing was, so something else.
 */
export function aboutOf(line: ReviewedLine): About {
  if (openOfLine(line) === 0) return 'nothing';
  const held = { amount: 0, contract: 0, other: 0 };
  for (const { carc, amountCents } of line.adjustments) held[AMOUNT.has(carc.toUpperCase()) ? 'amount' : CONTRACT.has(carc.toUpperCase()) ? 'contract' : 'other'] += Math.max(0, amountCents);
  const overContract = held.contract > held.amount && held.contract >= held.other;
  if (line.decision === 'objection') return 'other';
  if (line.decision === 'second_review') return overContract ? 'contract' : 'amount';
  if (line.subject === 'other') return 'other';
  if (overContract) return 'contract';
  if (line.subject === 'amount') return 'amount';
  if (held.other > held.amount) return 'other';
  return held.amount > 0 || line.allowedCents > 0 ? 'amount' : 'other';
}
