import type { Letter, LetterRecipient, ReviseLetter } from '@/lib/features/letters/schema';

type Draft = Pick<Letter, 'id' | 'version' | 'subject' | 'body' | 'recipients'>;
export type RevisedRecipient = ReviseLetter['recipients'][number];

/** A recipient as the operation takes them back, unchanged. */
export function asRevised({ id, role, contactId, name, address, email, fax, method, omittedReason }: LetterRecipient): RevisedRecipient {
  return { id: id, role, contactId: contactId, name, address, email, fax, method, omittedReason };
}

/** The whole draft as the operation takes it, with what is to change. */
export function revisionOf(letter: Draft, change: Partial<Pick<ReviseLetter, 'subject' | 'body' | 'recipients'>> = {}): ReviseLetter {
  return { letterId: letter.id, version: letter.version, subject: letter.subject, body: letter.body, recipients: letter.recipients.map(asRevised), ...change };
}

/** The draft with one recipient changed. */
export function withRecipient(letter: Draft, id: string, change: Partial<RevisedRecipient>): ReviseLetter {
  return revisionOf(letter, { recipients: letter.recipients.map((one) => (one.id === id ? { ...asRevised(one), ...change } : asRevised(one))) });
}

/** The draft without one recipient: a copy that the office had added. */
export function withoutRecipient(letter: Draft, id: string): ReviseLetter {
  return revisionOf(letter, { recipients: letter.recipients.filter((one) => one.id !== id).map(asRevised) });
}

/** The draft with somebody more. */
export function withMore(letter: Draft, more: readonly RevisedRecipient[]): ReviseLetter {
  return revisionOf(letter, { recipients: [...letter.recipients.map(asRevised), ...more] });
}

/**
 * The draft as it was before it was filled anew: its words, and each recipient as the office had left them. The newly computed ones keep
 * their place, so that nobody who is due the letter is lost by going back.
 */
export function backTo(before: Draft, filled: Draft): ReviseLetter {
  const isSame = (one: LetterRecipient, other: LetterRecipient) => one.role === other.role && one.contactId === other.contactId && (one.contactId !== null || one.name === other.name);
  const kept = before.recipients.map((old) => {
    const { id: _, ...rest } = asRevised(old);
    const now = filled.recipients.find((one) => isSame(one, old));
    return now ? { ...rest, id: now.id } : rest;
  });
  const more = filled.recipients.filter((one) => !before.recipients.some((old) => isSame(old, one))).map(asRevised);
  return revisionOf(filled, { subject: before.subject, body: before.body, recipients: [...kept, ...more] });
}
