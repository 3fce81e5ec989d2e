import type { StateTone } from '@/components/ui/state-icon';
import type { Mail } from '@/lib/features/mails/schema';
import { formatInstant } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

type Told = Pick<Mail, 'state' | 'attempts' | 'lastError' | 'nextAttemptAt' | 'sentAt'>;

/** The state of an e-mail in words, with when it went or will be tried again. */
export function mailState(mail: Told, timeZone: string, today: string): { readonly tone: StateTone; readonly words: string } {
  const at = (instant: string | null) => (instant ? ` ${formatInstant(instant, timeZone, today)}` : '');
  if (mail.state === 'SENT' && mail.lastError) return { tone: 'done', words: mail.lastError };
  if (mail.state === 'SENT') return { tone: 'done', words: `Sent${at(mail.sentAt)}` };
  if (mail.state === 'FAILED') return { tone: 'failed', words: `Failed after ${counted(mail.attempts, 'try', 'tries')}` };
  return mail.attempts === 0 ? { tone: 'underway', words: 'On its way' } : { tone: 'check', words: `Try ${mail.attempts + 1}${mail.nextAttemptAt ? `:${at(mail.nextAttemptAt)}` : ' comes next'}` };
}
