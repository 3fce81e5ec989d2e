import type { DenialClass, DenialSubject, Rebuttal, UnlessFact } from './rebuttal';
import { REBUTTALS } from './rebuttals';

/** One reason for which a payer took something off a line. */
export type LineAdjustment = { readonly group: string; readonly carc: string; readonly rarcs: readonly string[]; readonly amountCents: number };

/** A line of an EOR as it is classed; amounts in whole cents. `facts` are those of our own file that hold. */
export interface DeniedLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly billedCents: number;
  readonly expectedCents: number;
  readonly paidCents: number;
  readonly adjustments: readonly LineAdjustment[];
  /** What the payer wrote beside it. */
  readonly remark: string;
  readonly facts: readonly UnlessFact[];
}

/** `rebuttalKey` is empty where nothing known fits, or nothing is denied. */
export type DenialClassed = { readonly class: DenialClass; readonly about: DenialSubject; readonly rebuttalKey: string; readonly why: string };

const UNLESS_WHY = {
  late_bill: 'The bill went out more than twelve months after the date of service (LC 4625(a)).',
  contract: 'A contract of this payer with a rate for this code is on file.',
  paid_before: 'This invoice was paid before.',
  undeclared_pages: 'Pages of a packet without a declaration are on the bill (8 CCR 9793(n)).',
  above_schedule: 'More was billed than the schedule gives; the payer took off the difference.',
  late_report: 'The report was served after its day.',
  no_interpreter: 'No interpreter is noted for the exam.',
  already_accepted: 'This was accepted before.',
} as const satisfies Record<UnlessFact, string>;

/** What a payer took off with groups that ask nothing of us: the balance that the schedule itself leaves. */
const normal = (code: string) => code.replace(/^0+(?=\d)/, '').toUpperCase();

function fits(rebuttal: Rebuttal, line: DeniedLine): boolean {
  if (rebuttal.codes && !rebuttal.codes.includes(line.code)) return false;
  if (rebuttal.modifiers && !rebuttal.modifiers.some((modifier) => line.modifiers.includes(modifier))) return false;
  if (rebuttal.paid === 'nothing' && line.paidCents > 0) return false;
  return rebuttal.paid !== 'something' || line.paidCents > 0;
}

/** How much speaks for a rebuttal: words most, then the reason code by its place in the list, remark codes, a line of its own. */
function scoreOf(rebuttal: Rebuttal, line: DeniedLine, adjustment: LineAdjustment): number {
  const place = rebuttal.carcs.indexOf(normal(adjustment.carc));
  const words = line.remark !== '' && new RegExp(rebuttal.words, 'i').test(line.remark);
  const remarks = adjustment.rarcs.filter((rarc) => rebuttal.rarcs.includes(normal(rarc))).length;
  if (place < 0 && !words && remarks === 0) return 0;
  const own = rebuttal.codes || rebuttal.modifiers ? 2 : 0;
  return (words ? 20 : 0) + (place < 0 ? 0 : Math.max(1, 8 - place)) + remarks * 3 + own;
}

/**
 * Classes one reason of a line: which known denial it is, whether our own file makes it right, and whether it is about the
 * amount. Nothing known: disputed, about the amount where something was paid, about something else where nothing was.
 */
export function classifyAdjustment(line: DeniedLine, adjustment: LineAdjustment): DenialClassed {
  const found = REBUTTALS.filter((rebuttal) => fits(rebuttal, line))
    .map((rebuttal) => ({ rebuttal, score: scoreOf(rebuttal, line, adjustment) }))
    .reduce<{ rebuttal: Rebuttal; score: number } | null>((best, next) => (next.score > (best?.score ?? 0) ? next : best), null);
  if (!found) return { class: 'disputed', about: line.paidCents > 0 ? 'amount' : 'other', rebuttalKey: '', why: 'This reason is in no list of ours. Read it, and decide.' };
  const { rebuttal } = found;
  const right = rebuttal.unless?.find((fact) => line.facts.includes(fact));
  if (right) return { class: 'valid', about: rebuttal.about, rebuttalKey: rebuttal.key, why: UNLESS_WHY[right] };
  return { class: rebuttal.class, about: rebuttal.about, rebuttalKey: rebuttal.key, why: rebuttal.why };
}

/** What is short on a line: expected and not paid; never below zero. */
export const shortOf = ({ expectedCents, paidCents }: Pick<DeniedLine, 'expectedCents' | 'paidCents'>): number => Math.max(0, expectedCents - paidCents);

/**
 * The class of a whole line: that of the reason which took most; null where nothing is short of what was expected. What
 * is denied for something else than the amount decides the way, for a second review cannot reach it.
 */
export function classifyLine(line: DeniedLine): DenialClassed | null {
  if (shortOf(line) === 0) return null;
  const adjustments = line.adjustments.length > 0 ? line.adjustments : [{ group: '', carc: '', rarcs: [], amountCents: shortOf(line) }];
  const classed = [...adjustments].sort((a, b) => b.amountCents - a.amountCents).map((adjustment) => classifyAdjustment(line, adjustment));
  const standing = classed.filter((one) => one.class !== 'valid');
  const other = standing.find(({ about }) => about === 'other');
  // Where money was paid the line was reviewed on its merits; what else is written beside it does not close the second review.
  const leading = (line.paidCents === 0 ? other : undefined) ?? standing.find(({ rebuttalKey }) => rebuttalKey !== '') ?? standing[0] ?? classed[0];
  return leading ?? null;
}
