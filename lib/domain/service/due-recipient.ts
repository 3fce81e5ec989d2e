import type { Confidence } from '../source';
import type { EnclosureKey } from './enclosures';
import type { DeliveryMethod, RecipientRole, Side } from './methods';
import type { Party } from './party';
import type { Way } from './ways';

/** Somebody a letter is due to. */
export interface DueRecipient extends Party {
  readonly side: Side | null;
  /** False for a courtesy copy that the office may take off. */
  readonly required: boolean;
  readonly reason: string;
  readonly section: string;
  readonly confidence: Confidence;
  readonly method: DeliveryMethod;
  readonly ways: readonly Way[];
  /** What goes with a served report, in the order of the packet; nothing with any other letter. */
  readonly encloses: readonly EnclosureKey[];
}

/** Somebody who ought to get it and is not known. */
export interface MissingRecipient {
  readonly role: RecipientRole;
  readonly side: Side | null;
  readonly says: string;
  readonly section: string;
}

/** Who gets a letter, and who of those who must is not known. */
export interface Recipients {
  readonly due: readonly DueRecipient[];
  readonly missing: readonly MissingRecipient[];
}
