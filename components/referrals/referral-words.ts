import type { StateTone } from '@/components/ui/state-icon';
import type { ConflictOutcome } from '@/lib/features/conflicts/schema';
import type { ContactRole } from '@/lib/features/contacts/schema';
import type { Channel, ReferralState } from '@/lib/features/referrals/schema';

/** A referral's state in words, with the tone of its icon. */
export const stateWords = {
  RECEIVED: { label: 'Received', tone: 'not-begun' },
  INFO_REQUESTED: { label: 'Info requested', tone: 'underway' },
  ACCEPTED: { label: 'Accepted', tone: 'done' },
  DECLINED: { label: 'Declined', tone: 'off' },
} as const satisfies Record<ReferralState, { readonly label: string; readonly tone: StateTone }>;

export const channelWords = { phone: 'Phone', fax: 'Fax', mail: 'Mail', email: 'E-mail', portal: 'Portal' } as const satisfies Record<Channel, string>;

export const roleWords = {
  claims_administrator: 'Claims administrator',
  applicant_attorney: 'Applicant attorney',
  defense_attorney: 'Defense attorney',
  treating_physician: 'Treating physician',
  employer: 'Employer',
  agency: 'Agency',
  interpreter: 'Interpreter',
  dwc: 'DWC',
  other: 'Other',
} as const satisfies Record<ContactRole, string>;

/** What is known about a conflict of interest, for a row of the inbox. */
export const conflictWords = {
  clear: { label: 'Nothing found', tone: 'done' },
  no_conflict: { label: 'No conflict', tone: 'done' },
  disclosed: { label: 'To disclose', tone: 'check' },
  disqualified: { label: 'Disqualified', tone: 'failed' },
} as const satisfies Record<ConflictOutcome, { readonly label: string; readonly tone: StateTone }>;

/** 12 → 'R-12'. */
export function referralNumber(number: number): string {
  return `R-${number}`;
}
