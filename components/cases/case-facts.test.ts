import { describe, expect, it } from 'vitest';
import { mergeFacts, pathOf, type CaseFacts } from './case-facts';

const base: CaseFacts = {
  name: 'Terrence Boyd', bornOn: '', language: '', phone: '', street: '', city: '', state: 'CA', postalCode: '', kind: 'AME', claimNumber: 'HLC-88', adjNumber: '', panelNumber: '', injuredOn: '', bodyParts: '',
  employer: '', represented: true, interpreterLanguage: '', requestedOn: '2026-05-01', physicianId: 'p', locationId: '', agreementId: '', payer: { id: 'a', name: 'Harborline' }, parties: [],
  injuredThroughOn: '', jurisdiction: 'CA_WC', furtherInjuries: [], questions: [], pendingQuestions: { text: '', askedBy: '' },
};

describe('two people change the facts of one case', () => {
  it('keeps yours and takes what only they changed', () => {
    const { merged, conflicts } = mergeFacts(base, { ...base, employer: 'Marrow Creek Dairy' }, { ...base, adjNumber: 'ADJ17733902' });
    expect(conflicts).toEqual([]);
    expect([merged.employer, merged.adjNumber]).toEqual(['Marrow Creek Dairy', 'ADJ17733902']);
  });
  it('asks about what both changed differently, and keeps yours until then', () => {
    const { merged, conflicts } = mergeFacts(base, { ...base, payer: { id: 'b', name: 'Foothill' } }, { ...base, payer: { id: 'c', name: 'Golden Basin' } });
    expect(conflicts).toEqual(['payer']);
    expect(merged.payer.id).toBe('b');
  });
  it('sees no conflict where both wrote the same', () => {
    expect(mergeFacts(base, { ...base, city: 'Fresno' }, { ...base, city: 'Fresno' }).conflicts).toEqual([]);
  });
  it('names fields as the server does', () => {
    expect([pathOf('bornOn'), pathOf('payer'), pathOf('panelNumber')]).toEqual(['claimant.bornOn', 'payerId', 'panelNumber']);
  });
});
