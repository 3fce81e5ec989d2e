import { describe, expect, it } from 'vitest';
import { addressDifferences } from './address-check';
import type { Party } from './party';

const worker: Party = { role: 'claimant', contactId: null, name: 'Gustavo Reyes-Ortiz', address: '77 Alhambra Boulevard\nSacramento, CA 95816', email: '', fax: '' };
const payer: Party = { role: 'claims_administrator', contactId: 'p', name: 'Sierra Pacific Mutual', address: 'PO Box 11220\nOakland, CA 94612', email: 'claims@spm.example', fax: '(510) 555-0110' };
const going = (party: Party, method: string, changed: Partial<Party> = {}) => ({ ...party, ...changed, method });

describe('the addresses of a letter against those of the case', () => {
  it.each([
    ['the same', [going(worker, 'mail'), going(payer, 'mail')], []],
    ['spelled otherwise', [going(worker, 'mail', { address: '77 ALHAMBRA BOULEVARD, Sacramento CA  95816' })], []],
    ['moved', [going(worker, 'mail', { address: '5 Old Street\nSacramento, CA 95814' })], ['Gustavo Reyes-Ortiz address: 5 Old Street, Sacramento, CA 95814 / 77 Alhambra Boulevard, Sacramento, CA 95816']],
    ['another fax, which is used', [going(payer, 'fax', { fax: '(510) 555-0111' })], ['Sierra Pacific Mutual fax: (510) 555-0111 / (510) 555-0110']],
    ['another fax, which is not used', [going(payer, 'mail', { fax: '(510) 555-0111' })], []],
    ['another e-mail', [going(payer, 'email', { email: 'old@spm.example' })], ['Sierra Pacific Mutual email: old@spm.example / claims@spm.example']],
    ['another name', [going(worker, 'mail', { name: 'Gustavo Reyes' })], ['Gustavo Reyes-Ortiz name: Gustavo Reyes / Gustavo Reyes-Ortiz']],
    ['somebody who is not on the case', [going({ ...payer, contactId: 'x' }, 'mail', { address: 'Elsewhere' })], []],
  ])('%s', (_label, recipients, expected) => {
    expect(addressDifferences(recipients, [worker, payer]).map(({ name, what, onLetter, onCase }) => `${name} ${what}: ${onLetter} / ${onCase}`)).toEqual(expected);
  });
});
