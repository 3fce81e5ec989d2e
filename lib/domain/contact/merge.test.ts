import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_ROLES_ORDER, MERGED_FACTS, mergedContact, sameAddress, type MergingContact } from './merge';

const blank: MergingContact = { name: 'Sierra Pacific Mutual', title: '', organisationId: null, email: '', phone: '', fax: '', language: '', payerNotes: '', note: '', roles: [], street: '', city: '', state: '', postalCode: '', addresses: [] };
const office = { street: '1 Main St', city: 'Oakland', state: 'CA', postalCode: '94607' };
const annex = { street: '9 Oak Ave', city: 'Fresno', state: 'CA', postalCode: '93721' };

describe('two contacts that are one', () => {
  it('keeps the survivor’s facts and fills its gaps', () => {
    const survivor = { ...blank, phone: '916 555 0100', roles: ['claims_administrator'] as const };
    const duplicate = { ...blank, ...office, name: 'Sierra Pacific', phone: '916 555 0199', email: 'claims@sierra.test', roles: ['employer', 'claims_administrator'] as const, note: 'Calls back' };
    expect(mergedContact(survivor, duplicate, [])).toEqual({ ...blank, ...office, phone: '916 555 0100', email: 'claims@sierra.test', roles: ['claims_administrator', 'employer'], note: 'Calls back' });
  });

  it('takes from the duplicate what a person chose', () => {
    const merged = mergedContact({ ...blank, ...office, phone: '1' }, { ...blank, ...annex, name: 'Sierra Pacific', phone: '2' }, ['name', 'phone', 'address']);
    expect(merged).toMatchObject({ ...annex, name: 'Sierra Pacific', phone: '2', addresses: [{ ...office, label: 'Earlier address' }] });
  });

  it('keeps an address that the survivor does not have, once', () => {
    const duplicate = { ...blank, ...annex, name: 'SPM', addresses: [{ ...annex, label: 'billing' }, { ...office, street: '1 MAIN ST.', label: 'service' }] };
    expect(mergedContact({ ...blank, ...office }, duplicate, []).addresses).toEqual([{ ...annex, label: 'Address of SPM' }]);
  });

  it('prefers a whole address to the bare town', () => {
    expect(mergedContact({ ...blank, city: 'Oakland' }, { ...blank, ...office }, [])).toMatchObject({ ...office, addresses: [] });
  });

  it('loses nothing: no role, no note, no address, and no fact that only one of them has', () => {
    const word = fc.constantFrom('', 'a', 'b', 'c');
    const place = { street: word, city: word, state: fc.constant(''), postalCode: word };
    const contact: fc.Arbitrary<MergingContact> = fc.record({
      name: fc.constantFrom('a', 'b'), title: word, organisationId: fc.option(word), email: word, phone: word, fax: word, language: word, payerNotes: word, note: word,
      roles: fc.subarray([...CONTACT_ROLES_ORDER]), ...place, addresses: fc.array(fc.record({ label: fc.constant('x'), ...place }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(contact, contact, fc.subarray([...MERGED_FACTS]), (survivor, duplicate, take) => {
        const merged = mergedContact(survivor, duplicate, take);
        expect(new Set(merged.roles)).toEqual(new Set([...survivor.roles, ...duplicate.roles]));
        for (const { note, payerNotes } of [survivor, duplicate]) expect([merged.note.includes(note), merged.payerNotes.includes(payerNotes)]).toEqual([true, true]);
        for (const fact of ['title', 'email', 'phone', 'fax', 'language'] as const) expect([survivor[fact], duplicate[fact]]).toContain(merged[fact]);
        for (const fact of ['title', 'email', 'phone', 'fax', 'language'] as const) if (survivor[fact] || duplicate[fact]) expect(merged[fact]).not.toBe('');
        for (const one of [survivor, duplicate, ...survivor.addresses, ...duplicate.addresses]) {
          const bare = one.street === '' && one.postalCode === '';
          if (!bare) expect([merged, ...merged.addresses].some((other) => sameAddress(other, one))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
