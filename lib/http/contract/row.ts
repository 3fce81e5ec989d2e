import type { Operation } from '../../core/operation';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface ContractRow {
  readonly method: Method;
  /** Below /api/v1, parameters in braces: '/cases/{caseId}'. */
  readonly path: string;
  readonly operation: Operation['operation'];
  /** The media type of the answer. */
  readonly answers: string;
}

/** The rows of one address; `answers` where the answer is not JSON. */
export function at(path: string, methods: Partial<Record<Method, { readonly operation: Operation['operation'] }>>, answers = 'application/json'): ContractRow[] {
  return Object.entries(methods).map(([method, { operation }]) => ({ method: method as Method, path, operation, answers }));
}
