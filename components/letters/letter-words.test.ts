import { describe, expect, it } from 'vitest';
import { letterState, recipientsInShort, waysInWords } from './letter-words';

const to = (name: string, method: 'mail' | 'fax' | 'email', proven = false) => ({ name, role: 'other' as const, method, proven });
const row = { state: 'SENT' as const, incomplete: false, failedMailCount: 0, waitingMailCount: 0, recipients: [to('A', 'mail', true)] };

describe('a letter in words', () => {
  it('counts the ways it goes, in the order of the methods', () => {
    expect(waysInWords([to('A', 'email'), to('B', 'mail'), to('C', 'mail'), to('D', 'fax')])).toBe('2 by mail, 1 by fax, 1 by e-mail');
    expect(waysInWords([])).toBe('');
  });
  it('names one recipient and counts the rest', () => {
    expect([recipientsInShort([]), recipientsInShort([to('Ana Ruiz', 'mail')]), recipientsInShort([to('Ana Ruiz', 'mail'), to('B', 'mail'), to('C', 'mail')])]).toEqual(['Nobody yet', 'Ana Ruiz', 'Ana Ruiz and 2 others']);
  });
  it.each([
    [{ ...row, state: 'DRAFT' as const, incomplete: true }, 'To complete'],
    [{ ...row, state: 'DRAFT' as const }, 'Ready to send'],
    [{ ...row, failedMailCount: 2 }, '2 e-mails failed'],
    [{ ...row, waitingMailCount: 1 }, 'E-mail on its way'],
    [{ ...row, recipients: [to('A', 'mail'), to('B', 'fax')] }, 'Sent, 2 proofs to keep'],
    [row, 'Sent and proven'],
    [{ ...row, state: 'VOID' as const, failedMailCount: 1 }, 'Void'],
  ])('says what needs a person first', (letter, words) => {
    expect(letterState(letter).words).toBe(words);
  });
});
