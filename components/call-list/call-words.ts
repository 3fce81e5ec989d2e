import type { SaidDraft } from '@/components/communications/said-draft';
import type { CallOutcome } from '@/lib/domain/communication/said';
import type { CallRow } from '@/lib/features/call-lists/schema';

/** A number to call: whose it is and what to mind. */
export interface CallNumber {
  readonly role: SaidDraft['withRole'];
  readonly name: string;
  readonly phone: string;
  readonly note: string;
}

/** Whom to call: of a represented claimant the attorney's office first, else the claimant. */
export function numbersOf({ represented, attorney, claimantName, claimantPhone, caseKind }: CallRow): CallNumber[] {
  const bound = represented && (caseKind === 'QME' || caseKind === 'AME');
  const note = !bound ? '' : attorney === null ? 'Represented, but no attorney is on the case' : 'Represented: through the attorney’s office where you can';
  const claimant: CallNumber = { role: 'claimant', name: claimantName, phone: claimantPhone, note };
  if (!represented || attorney === null) return [claimant];
  return [{ role: 'applicant_attorney', name: attorney.firm ? `${attorney.name}, ${attorney.firm}` : attorney.name, phone: attorney.phone, note: 'Attorney’s office, about scheduling only' }, claimant];
}

/** With whom a call is taken to have been, when it is recorded with one key: the first who has a number. */
export function spokenTo(row: CallRow): Pick<SaidDraft, 'withRole' | 'withName'> {
  const numbers = numbersOf(row);
  const first = numbers.find(({ phone }) => phone !== '') ?? numbers[0];
  return { withRole: first?.role ?? 'claimant', withName: first?.role === 'applicant_attorney' ? (row.attorney?.name ?? '') : '' };
}

export const callChoices = [
  { outcome: 'confirmed', label: 'Confirmed', key: 'Y' },
  { outcome: 'left_message', label: 'Message', key: 'M' },
  { outcome: 'no_answer', label: 'No answer', key: 'N' },
  { outcome: 'scheduling', label: 'Other date', key: 'D' },
] as const satisfies readonly { readonly outcome: CallOutcome; readonly label: string; readonly key: string }[];

/** A phone number as a link that a phone dials. */
export const dial = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
