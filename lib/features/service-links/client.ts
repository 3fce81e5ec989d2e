import { api } from '../../http/client';

/** Notes that the page of a secret address is before a person. */
export function noteOpened(token: string): Promise<unknown> {
  return api('POST', `/served-papers/${token}`, { body: { part: 'page' } });
}
