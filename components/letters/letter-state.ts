import type { Letter } from '@/lib/features/letters/schema';
import { letterState } from './letter-words';

/** The state of an open letter in words, as its row in the list says it; a stop comes before what is merely missing. */
export function stateOfLetter(letter: Letter): ReturnType<typeof letterState> {
  if (letter.state === 'DRAFT' && letter.checks.some(({ tone, code }) => tone === 'block' && code === 'letter.ex_parte')) return { tone: 'failed', words: 'Stopped' };
  const reached = letter.recipients.filter(({ omittedReason }) => omittedReason === '');
  return letterState({
    state: letter.state,
    incomplete: letter.checks.some(({ tone }) => tone === 'block'),
    failedMailCount: reached.filter(({ mail }) => mail?.state === 'FAILED').length,
    waitingMailCount: reached.filter(({ mail }) => mail?.state === 'QUEUED').length,
    recipients: reached.map(({ name, role, method, proof, mail }) => ({ name, role, method, proven: proof !== '' || mail?.state === 'SENT' })),
  });
}
