import { describe, expect, it } from 'vitest';
import { RuleBroken } from '../rule-broken';
import { exParte, refuseExParte, sideOf, type Reached } from './ex-parte';
import type { RecipientRole } from './methods';

const one = (role: RecipientRole, changed: Partial<Reached> = {}): Reached => ({ role, contactId: null, name: `The ${role}`, address: '', email: '', fax: '', ...changed });
const whole = [one('claimant'), one('applicant_attorney'), one('claims_administrator'), one('defense_attorney')];

describe('what is said to one side only (LC 4062.3)', () => {
  it.each<[string, RecipientRole[], boolean]>([
    ['both sides', ['claimant', 'claims_administrator'], false],
    ['everybody', ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney'], false],
    ['the applicant attorney alone', ['applicant_attorney'], true],
    ['the worker alone', ['claimant'], true],
    ['the worker and their attorney', ['claimant', 'applicant_attorney'], true],
    ['the adjuster alone', ['claims_administrator'], true],
    ['adjuster, defense attorney and employer', ['claims_administrator', 'defense_attorney', 'employer'], true],
    ['attorneys of both sides', ['applicant_attorney', 'defense_attorney'], false],
    ['a treating physician, who is no party', ['treating_physician'], false],
    ['an interpreter’s office', ['interpreter'], false],
    ['the Medical Unit', ['dwc'], false],
    ['a treating physician with a copy to one side', ['treating_physician', 'defense_attorney'], true],
    ['nobody', [], false],
    ['somebody who is called a client on such a case: who pays is the defense side', ['client'], true],
  ])('to %s', (_label, roles, stopped) => {
    for (const kind of ['QME', 'AME'] as const) expect(exParte(kind, roles.map((role) => one(role)), whole) !== null).toBe(stopped);
    for (const kind of ['IME', 'EXPERT_WITNESS', 'OTHER_INCOME'] as const) expect(exParte(kind, roles.map((role) => one(role)), whole)).toBeNull();
  });

  it('says which side it is, what to do, and the section of the kind of case', () => {
    expect(exParte('QME', [one('claimant')], [])).toMatchObject({ reached: 'applicant', section: 'LC 4062.3(e), (g)', message: expect.stringMatching(/reach the applicant’s side only.*goes to the defense side at the same time/) });
    expect(exParte('AME', [one('employer')], [])).toMatchObject({ reached: 'defense', section: 'LC 4062.3(f), (g)' });
    expect(() => refuseExParte('QME', [one('claimant')], [])).toThrow(RuleBroken);
  });

  it.each<[string, Partial<Reached>]>([
    ['contact', { contactId: 'pike' }],
    ['name, whatever its capitals and accents', { name: 'HARLAN PÍKE, LLP' }],
    ['e-mail', { email: 'Pike@Example.test' }],
    ['fax', { fax: '916.555.0199' }],
    ['address', { address: '500 Capitol Mall, Sacramento CA 95814' }],
  ])('is not fooled by another role for the same %s', (_label, same) => {
    const parties = [one('claimant'), one('defense_attorney', { contactId: 'pike', name: 'Harlan Pike LLP', email: 'pike@example.test', fax: '(916) 555-0199', address: '500 Capitol Mall\nSacramento, CA 95814' })];
    const disguised = one('other', { name: 'Somebody else', ...same });
    expect(sideOf(disguised, parties)).toBe('defense');
    expect(exParte('QME', [disguised], parties)).toMatchObject({ reached: 'defense' });
    expect(exParte('QME', [one('other', { name: 'Somebody else' })], parties)).toBeNull();
  });

  it('lets a provider who must have the report instead of the worker stand for their side (8 CCR 36.5), and no copy', () => {
    const parties = [one('claimant'), one('claims_administrator'), one('defense_attorney', { contactId: 'pike', name: 'Harlan Pike LLP' })];
    const administrator = one('claims_administrator');
    const provider = one('other', { name: 'Dr. Ines Vale', side: 'applicant', required: true });
    expect(exParte('QME', [provider, administrator], parties)).toBeNull();
    expect(exParte('QME', [provider], parties)).toMatchObject({ reached: 'applicant' });
    expect(exParte('QME', [{ ...provider, required: false }, administrator], parties)).toMatchObject({ reached: 'defense' });
    expect(exParte('QME', [{ ...provider, contactId: 'pike' }, administrator], parties)).toMatchObject({ reached: 'defense' });
  });
});
