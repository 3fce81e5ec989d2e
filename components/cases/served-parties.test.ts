import { describe, expect, it } from 'vitest';
import { servedParties } from './served-parties';

const found = { kind: 'QME' as const, represented: true, claimant: { name: 'Ana Ruiz' }, payer: { id: 'p', name: 'Sierra' }, parties: [{ id: '1', role: 'applicant_attorney' as const, contactId: 'a', name: 'Bautista', detail: '' }, { id: '2', role: 'interpreter' as const, contactId: 'i', name: 'Valley', detail: '' }] };
const names = (more: object) => servedParties({ ...found, ...more } as never).map(({ role, name }) => `${role} ${name}`);

describe('who may agree to be served by e-mail', () => {
  it('never offers a worker without an attorney', () => {
    expect(names({ represented: false })).toEqual(['applicant_attorney Bautista', 'claims_administrator Sierra']);
    expect(names({})).toContain('claimant Ana Ruiz');
  });
  it('names a payer once who is a party too, and as the client outside the panel system', () => {
    expect(names({ parties: [{ id: '3', role: 'claims_administrator', contactId: 'p', name: 'Sierra', detail: '' }] })).toEqual(['claims_administrator Sierra', 'claimant Ana Ruiz']);
    expect(names({ kind: 'IME', parties: [] })).toEqual(['client Sierra', 'claimant Ana Ruiz']);
  });
});
