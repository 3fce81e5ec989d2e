import { price } from '../fee-schedule/price';
import type { FeeInput, MlCode } from '../fee-schedule/quote';
import type { Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import type { CodedEvaluation } from './code';

/** A code that could come to mind and was not taken. `differenceCents` is against the one taken. */
export type OtherCode = { code: MlCode; modifiers: string[]; totalCents: Cents; differenceCents: Cents; why: string };

function otherInputs(input: FeeInput, reasons: CodedEvaluation['reasons']): { input: FeeInput; why: string }[] {
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

/** 'Other codes considered', each priced on the same facts, so that the difference in dollars is plain. */
export function otherCodesOf({ input, reasons }: CodedEvaluation): OtherCode[] {
  if (input === null) return [];
  const taken = price(input).totalCents;
  return otherInputs(input, reasons).flatMap((other) => {
    try {
      const { totalCents, lines } = price(other.input);
      const difference = (totalCents - taken) as Cents;
      return [{ code: other.input.code, modifiers: lines[0]?.modifiers ?? [], totalCents, differenceCents: difference, why: other.why }];
    } catch (error) {
      // A code that the schedule refuses on these facts is not an alternative.
      if (error instanceof RuleBroken) return [];
      throw error;
    }
  });
}
