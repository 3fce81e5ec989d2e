import { quoteDeadline } from '../features/quotes/quote-deadline';
import { quoteFee } from '../features/quotes/quote-fee';
import { casesContract } from './contract/cases';
import { moneyContract } from './contract/money';
import { peopleContract } from './contract/people';
import { at, type ContractRow } from './contract/row';

/** Every address of the HTTP API and what it does. A route that is not here, or a row without its route, fails a test. */
export const contract: readonly ContractRow[] = [
  ...at('/fee-quotes', { POST: quoteFee }),
  ...at('/deadline-quotes', { POST: quoteDeadline }),
  ...casesContract,
  ...moneyContract,
  ...peopleContract,
];
