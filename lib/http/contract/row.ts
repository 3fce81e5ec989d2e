import type { Operation } from '../../core/operation';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface ContractRow {
  readonly method: Method;
  /** Below /api/v1, parameters in braces: '/cases/{caseId}'. */
  readonly path: string;
  readonly operation: Operation['operation'];
  /** The media type of the answer. */
  readonly answers: string;
  /** Whether the body is a file's bytes, whose length and SHA-256 stand in the headers. */
  readonly takesBytes?: true;
}

/** The rows of one address; `answers` where the answer is not JSON. */
export function at(path: string, methods: Partial<Record<Method, { readonly operation: Operation['operation'] }>>, answers = 'application/json'): ContractRow[] {
  return Object.entries(methods).map(([method, { operation }]) => ({ method: method as Method, path, operation, answers }));
}

/** The row of an address that takes a file's bytes as its body. */
export function takingBytes(path: string, { operation }: { readonly operation: Operation['operation'] }): ContractRow[] {
  return [{ method: 'PUT', path, operation, answers: 'application/json', takesBytes: true }];
}
