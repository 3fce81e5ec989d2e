import type { StateTone } from '@/components/ui/state-icon';
import type { Sending } from '@/lib/features/bill-sendings/schema';
import { formatDay } from '@/lib/format/dates';

const answers: Record<string, string> = { written: 'No answer yet', file_accepted: 'File taken, no answer on the bill yet', received: 'Arrived, not accepted yet', accepted: 'Accepted by the payer', rejected: 'Rejected', file_rejected: 'File not taken' };

/** What became of a sending, in words with its tone. */
export function stateOfSending(sending: Sending, today: string): { readonly tone: StateTone; readonly words: string } {
  if (sending.voidedOn) return { tone: 'off', words: 'Taken back' };
  if (sending.mail?.state === 'FAILED') return { tone: 'failed', words: `E-mail failed: ${sending.mail.lastError || 'no reason given'}` };
  if (sending.receivedOn && sending.receiptBasis === 'proven') return { tone: 'done', words: `Received ${formatDay(sending.receivedOn, today)}` };
  if (sending.receivedOn) return { tone: 'underway', words: `Presumed received ${formatDay(sending.receivedOn, today)}` };
  if (sending.mail?.state === 'QUEUED') return { tone: 'underway', words: 'E-mail is on its way' };
  return { tone: 'not-begun', words: sending.answer ? (answers[sending.answer] ?? sending.answer) : 'Receipt not known' };
}

/** What a state of an electronic claim means. */
export const claimWords = (state: string): string => answers[state] ?? (state === 'matched' ? 'Matched' : state === 'unmatched' ? 'Not matched' : state === 'reversal' ? 'Taken back by the payer' : state);
