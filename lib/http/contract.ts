import type { Operation } from '../core/operation';
import { quoteDeadline } from '../features/quotes/quote-deadline';
import { quoteFee } from '../features/quotes/quote-fee';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface ContractRow {
  readonly method: Method;
  /** Below /api/v1, parameters in braces: '/cases/{caseId}'. */
  readonly path: string;
  readonly operation: Operation['operation'];
  /** The media type of the answer where it is not JSON. */
  readonly answers: string;
}

function at(path: string, methods: Partial<Record<Method, { readonly operation: Operation['operation'] }>>, answers = 'application/json'): ContractRow[] {
  return Object.entries(methods).map(([method, { operation }]) => ({ method: method as Method, path, operation, answers }));
}

/** Every address of the HTTP API and what it does. A route that is not here, or a row without its route, fails a test. */
export const contract: readonly ContractRow[] = [
  ...at('/fee-quotes', { POST: quoteFee }),
  ...at('/deadline-quotes', { POST: quoteDeadline }),
];
