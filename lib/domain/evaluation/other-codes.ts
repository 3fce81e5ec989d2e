import { price } from '../fee-schedule/price';
import type { FeeInput, MlCode } from '../fee-schedule/quote';
import type { Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { quantity } from '../wording';
import { FOCUS, type CodedEvaluation, type PrimaryFocus } from './code';

/** A code or modifier that could come to mind and was not taken, or pages that were left out. `differenceCents` is against what is billed. */
export type OtherCode = { code: MlCode | 'MLPRR'; modifiers: string[]; totalCents: Cents; differenceCents: Cents; why: string };

function otherInputs(input: FeeInput, reasons: CodedEvaluation['reasons']): Considered[] {
  const chosen = reasons[0]?.text ?? '';
  const plainModifiers = input.modifiers.filter((modifier) => modifier === '94' || modifier === '95');
  switch (input.code) {
    case 'ML201':
      return [
        { input: { ...input, code: 'ML202' }, why: `Not a follow-up. ${chosen}` },
        { input: { ...input, code: 'ML200', modifiers: plainModifiers.filter((modifier) => modifier === '95'), recordReviewReport: false }, why: 'Only if the exam could not be completed' },
      ];
    case 'ML202':
      return [
        { input: { ...input, code: 'ML201' }, why: `Not comprehensive again. ${chosen}` },
        { input: { ...input, code: 'ML203', requestedOn: input.requestedOn ?? input.serviceOn, modifiers: input.modifiers.filter((modifier) => modifier !== '93') }, why: 'Only for a report without an exam' },
      ];
    case 'ML200':
      return [{ input: { ...input, code: 'ML201' }, why: 'Only if a complete report could be made of the exam' }];
    case 'ML203':
      return [{ input: { ...input, code: 'ML202' }, why: 'Only with an exam inside the 18 months' }];
    case 'ML204':
    case 'ML205':
      return [];
    default: {
      const unhandled: never = input.code;
      return unhandled;
    }
  }
}

type Considered = { input: FeeInput; why: string; code?: 'MLPRR' };

/** What the missing modifiers and declarations are worth, on the code that is billed. */
function missing(input: FeeInput, focusAsked: PrimaryFocus | null): Considered[] {
  const exam = input.code === 'ML201' || input.code === 'ML202';
  const adding = (modifier: string): FeeInput => ({ ...input, modifiers: [...input.modifiers, modifier] });
  const left = input.packets.filter(({ declaredPages, held }) => declaredPages === null || held === true);
  const pages = left.reduce((sum, { countedPages }) => sum + countedPages, 0);
  const declared = input.packets.map((packet) => (left.includes(packet) ? { ...packet, declaredPages: packet.countedPages, held: false } : packet));
  return [
    ...(focusAsked && !input.modifiers.includes(FOCUS[focusAsked].modifier) ? [{ input: adding(FOCUS[focusAsked].modifier), why: `Only if ${FOCUS[focusAsked].what} is the primary focus` }] : []),
    ...(exam && !input.modifiers.includes('93') ? [{ input: adding('93'), why: 'Only if an interpreter was needed and the report describes it' }] : []),
    ...(pages > 0 ? [{ input: { ...input, packets: declared }, why: `If the sender declares the ${quantity(pages, 'page')} left out`, code: 'MLPRR' as const }] : []),
  ];
}

/** 'Other codes considered', each priced on the same facts, so that the difference in dollars is plain. */
export function otherCodesOf({ input, reasons }: CodedEvaluation, focusAsked: PrimaryFocus | null = null): OtherCode[] {
  if (input === null) return [];
  const taken = price(input).totalCents;
  return [...otherInputs(input, reasons), ...missing(input, focusAsked)].flatMap((other): OtherCode[] => {
    try {
      const { totalCents, lines } = price(other.input);
      const difference = (totalCents - taken) as Cents;
      if (other.code !== undefined && difference === 0) return [];
      return [{ code: other.code ?? other.input.code, modifiers: other.code ? [] : (lines[0]?.modifiers ?? []), totalCents, differenceCents: difference, why: other.why }];
    } catch (error) {
      // A code that the schedule refuses on these facts is not an alternative.
      if (error instanceof RuleBroken) return [];
      throw error;
    }
  });
}
