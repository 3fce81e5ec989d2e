import type { DeliveryMethod } from '../service/methods';

/** Somebody whom the letter reaches, and how. */
export interface Addressee {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly fax: string;
  readonly method: DeliveryMethod;
  /** False for whoever gets a copy. */
  readonly required: boolean;
}
