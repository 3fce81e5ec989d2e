import { describe, expect, it } from 'vitest';
import type { LetterRecipient } from '@/lib/features/letters/schema';
import { backTo, withoutRecipient, withRecipient } from './letter-revision';

const one = (id: string, more: Partial<LetterRecipient> = {}) => ({ id, role: 'claimant', contactId: null, name: 'Ana Ruiz', address: 'A', email: '', fax: '', method: 'mail', omittedReason: '', required: true, ...more }) as LetterRecipient;
const draft = (version: number, body: string, ...recipients: LetterRecipient[]) => ({ id: 'l', version, subject: 'S', body, recipients });

describe('a change of a draft', () => {
  it('gives back all of it with the one thing changed', () => {
    const before = draft(3, 'Words', one('1'), one('2', { role: 'other', contactId: 'c', name: 'Copy' }));
    expect(withRecipient(before, '1', { method: 'fax' })).toMatchObject({ letterId: 'l', version: 3, subject: 'S', body: 'Words', recipients: [{ id: '1', method: 'fax' }, { id: '2', method: 'mail' }] });
    expect(withoutRecipient(before, '2').recipients.map(({ id }) => id)).toEqual(['1']);
  });
  it('goes back to the words and the ways before it was filled anew, and loses nobody who is due it by now', () => {
    const before = draft(3, 'By hand', one('1', { method: 'fax' }), one('2', { role: 'other', contactId: 'c', name: 'Copy', required: false }));
    const filled = draft(4, 'Anew', one('8'), one('9', { role: 'applicant_attorney', contactId: 'd', name: 'New counsel' }));
    const back = backTo(before, filled);
    expect(back).toMatchObject({ version: 4, body: 'By hand' });
    expect(back.recipients.map(({ id, name, method }) => [id, name, method])).toEqual([['8', 'Ana Ruiz', 'fax'], [undefined, 'Copy', 'mail'], ['9', 'New counsel', 'mail']]);
  });
});
