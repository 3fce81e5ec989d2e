import type { StateTone } from '@/components/ui/state-icon';
import { letterKindOf, type LetterKind } from '@/lib/domain/letter/kinds';
import { deliveryMethods, type DeliveryMethod } from '@/lib/domain/service/methods';
import type { LetterRow } from '@/lib/features/letters/schema';
import { counted } from '@/lib/format/names';

/** 42 → 'L-42'. */
export function letterNumber(number: number): string {
  return `L-${number}`;
}

/** 'Appointment notice': what a kind of letter is called. */
export function kindOfLetter(kind: LetterKind): string {
  return letterKindOf(kind).label;
}

const by = { mail: 'by mail', fax: 'by fax', personal: 'by hand', email: 'by e-mail' } as const satisfies Record<DeliveryMethod, string>;

/** How many go which way: '3 by mail, 1 by fax'; 'by mail' where all of one or none differ. */
export function waysInWords(recipients: readonly { readonly method: DeliveryMethod }[]): string {
  return deliveryMethods
    .map((method) => ({ method, count: recipients.filter((one) => one.method === method).length }))
    .filter(({ count }) => count > 0)
    .map(({ method, count }) => `${count} ${by[method]}`)
    .join(', ');
}

/** The first by name, the rest by number: 'Gustavo Reyes-Ortiz and 3 others'. */
export function recipientsInShort(recipients: readonly { readonly name: string }[]): string {
  const [first, ...rest] = recipients;
  if (!first) return 'Nobody yet';
  return rest.length === 0 ? first.name : `${first.name} and ${counted(rest.length, 'other')}`;
}

/** The state of a letter in words and its icon: what needs a person comes before what is done. */
export function letterState(row: Pick<LetterRow, 'state' | 'incomplete' | 'failedMailCount' | 'waitingMailCount' | 'recipients'>): { readonly tone: StateTone; readonly words: string } {
  if (row.state === 'VOID') return { tone: 'off', words: 'Void' };
  if (row.state === 'DRAFT') return row.incomplete ? { tone: 'check', words: 'To complete' } : { tone: 'not-begun', words: 'Ready to send' };
  if (row.failedMailCount > 0) return { tone: 'failed', words: row.failedMailCount === 1 ? 'E-mail failed' : `${row.failedMailCount} e-mails failed` };
  if (row.waitingMailCount > 0) return { tone: 'underway', words: 'E-mail on its way' };
  const unproven = row.recipients.filter(({ proven }) => !proven).length;
  return unproven > 0 ? { tone: 'underway', words: `Sent, ${counted(unproven, 'proof')} to keep` } : { tone: 'done', words: 'Sent and proven' };
}
