import { calculation } from '@/lib/core/operation';
import { price } from '@/lib/domain/fee-schedule/price';
import { FeeQuote, FeeQuoteInput } from './schema';

/** The worth of a medical-legal service under the schedule in force, 8 CCR 9793 to 9795. Throws RuleBroken `fee.…`. */
export const quoteFee = calculation({
  name: 'fee.quote',
  input: FeeQuoteInput,
  output: FeeQuote,
  run: price,
});
