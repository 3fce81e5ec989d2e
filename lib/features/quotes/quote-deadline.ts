import { calculation } from '@/lib/core/operation';
import { dueDate } from '@/lib/domain/deadlines/due-date';
import { DeadlineQuote, DeadlineQuoteInput } from './schema';

/** When a legal clock runs out and why. Throws RuleBroken `deadline.…`. */
export const quoteDeadline = calculation({
  name: 'deadline.quote',
  input: DeadlineQuoteInput,
  output: DeadlineQuote,
  run: dueDate,
});
