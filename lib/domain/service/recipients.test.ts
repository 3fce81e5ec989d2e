import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_KINDS, type CaseKind } from '../evaluation/lifecycle';
import { letterKindOf, letterKinds, type LetterKind } from '../letter/kinds';
import { exParte } from './ex-parte';
import { recipientRoles, sideOfRole, type RecipientRole, type Side } from './methods';
import { isMedicalLegal, type Party, type ServiceFacts } from './party';
import { recipientsOf } from './recipients';

const party = (role: RecipientRole, changed: Partial<Party> = {}): Party => ({ role, contactId: role === 'claimant' ? null : `contact-${role}`, name: `The ${role}`, address: `1 ${role} Street\nSacramento, CA 95814`, email: `${role}@example.test`, fax: '(916) 555-0199', ...changed });
const factsOf = (caseKind: CaseKind, represented: boolean | null, roles: readonly RecipientRole[], changed: Partial<ServiceFacts> = {}): ServiceFacts => ({ caseKind, represented, jurisdiction: 'CA_WC', parties: roles.map((role) => party(role)), electronic: [], ...changed });

const everybody: RecipientRole[] = ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'employer', 'treating_physician', 'interpreter', 'dwc'];
const short: Partial<Record<RecipientRole, string>> = { claimant: 'worker', applicant_attorney: 'AA', claims_administrator: 'administrator', defense_attorney: 'DA', treating_physician: 'treater' };
const said = (kind: LetterKind, facts: ServiceFacts): string => {
  const { due, missing } = recipientsOf(kind, facts);
  return [...due.map(({ role, required }) => `${short[role] ?? role}${required ? '' : ' (copy)'}`), ...missing.map(({ role }) => `no ${short[role] ?? role}!`)].join(', ');
};

describe('who gets a letter', () => {
  it.each<[LetterKind, CaseKind, boolean | null, RecipientRole[], string]>([
    // The notice of 8 CCR 34(a): employee, administrator, each attorney if represented and known.
    ['appointment_notice', 'QME', true, everybody, 'worker, AA, administrator, DA'],
    ['appointment_notice', 'QME', false, everybody, 'worker, administrator, DA'],
    ['appointment_notice', 'QME', true, ['claimant', 'claims_administrator'], 'worker, administrator, no AA!'],
    ['appointment_notice', 'QME', false, ['claimant', 'claims_administrator'], 'worker, administrator'],
    ['appointment_notice', 'QME', null, ['claimant', 'claims_administrator'], 'worker, administrator, no AA!'],
    ['appointment_notice', 'QME', false, ['claimant', 'employer'], 'worker, employer'],
    ['appointment_notice', 'QME', false, ['claimant', 'defense_attorney'], 'worker, DA, no administrator!'],
    ['appointment_notice', 'QME', false, ['claimant'], 'worker, no administrator!'],
    ['appointment_notice', 'QME', true, [], 'no worker!, no AA!, no administrator!'],
    ['appointment_notice', 'AME', true, everybody, 'worker, AA, administrator, DA'],
    // Whatever else goes to a party goes to all of them (LC 4062.3).
    ['deficiency', 'QME', true, everybody, 'worker, AA, administrator, DA'],
    ['information_request', 'AME', true, everybody, 'worker, AA, administrator, DA'],
    ['referral_decline', 'QME', false, ['claimant', 'claims_administrator'], 'worker, administrator'],
    ['conflict_disclosure', 'QME', true, everybody, 'worker, AA, administrator, DA'],
    ['no_show_notice', 'QME', true, everybody, 'worker, AA, administrator, DA'],
    // Outside the dispute.
    ['records_request', 'QME', true, everybody, 'treater'],
    ['records_request', 'QME', true, ['claimant', 'claims_administrator'], 'no treater!'],
    ['interpreter_request', 'QME', true, everybody, 'interpreter'],
    ['interpreter_request', 'QME', true, ['claimant', 'applicant_attorney', 'claims_administrator'], 'worker, AA, administrator'],
    // More time is asked of the Medical Director, and all parties are told at the same time (8 CCR 38).
    ['extension_request', 'QME', true, everybody, 'dwc, worker, AA, administrator, DA'],
    ['extension_request', 'QME', false, ['claimant', 'claims_administrator'], 'worker, administrator, no dwc!'],
    ['unavailability_notice', 'OTHER_INCOME', null, ['dwc'], 'dwc'],
    ['unavailability_notice', 'OTHER_INCOME', null, [], 'no dwc!'],
    // A bill is asked for from who owes it, with a copy to who defends; it is no word on the case.
    ['payment_reminder', 'QME', true, everybody, 'administrator, DA (copy)'],
    ['payment_final', 'AME', false, ['claimant'], 'no administrator!'],
    ['payment_demand', 'IME', false, ['claimant', 'client'], 'client'],
    // Private work: the client; of an appointment the examinee’s side too, a represented one through counsel.
    ['appointment_letter', 'IME', false, ['claimant', 'client'], 'client, worker (copy)'],
    ['appointment_letter', 'IME', true, ['claimant', 'client', 'applicant_attorney'], 'client, AA (copy)'],
    ['appointment_letter', 'IME', true, ['claimant', 'client'], 'client'],
    ['referral_acceptance', 'IME', true, ['claimant', 'client', 'applicant_attorney'], 'client'],
    ['information_request', 'EXPERT_WITNESS', null, [], 'no client!'],
  ])('%s on a %s case, represented %s, with %j: %s', (kind, caseKind, represented, roles, expected) => {
    expect(said(kind, factsOf(caseKind, represented, roles))).toBe(expected);
  });

  it('makes the examinee’s notice a duty where the examiner gives it (New York)', () => {
    expect(said('appointment_letter', factsOf('IME', false, ['claimant', 'client'], { jurisdiction: 'NY_WC' }))).toBe('client, worker');
    expect(recipientsOf('appointment_letter', factsOf('IME', false, ['claimant', 'client'], { jurisdiction: 'NY_WC' })).due[1]).toMatchObject({ section: '12 NYCRR 300.2', confidence: 'M' });
    expect(said('appointment_letter', factsOf('IME', true, ['claimant', 'client'], { jurisdiction: 'NY_WC' }))).toBe('client, no AA!');
  });

  it.each<[LetterKind, CaseKind, string, string]>([
    ['appointment_notice', 'QME', '8 CCR 34(a)', 'V'],
    ['appointment_notice', 'AME', 'LC 4062.3(f)', 'V'],
    ['cancellation_notice', 'QME', '8 CCR 34(d)', 'M'],
    ['no_show_notice', 'QME', 'LC 4062.3(e)', 'V'],
    ['conflict_disclosure', 'AME', '8 CCR 41.5', 'M'],
  ])('%s on a %s case rests on %s', (kind, caseKind, section, confidence) => {
    for (const one of recipientsOf(kind, factsOf(caseKind, true, everybody)).due) expect(one).toMatchObject({ section, confidence });
  });
});

/** Every combination: 7 kinds of case, represented or not or not known, 15 letters, and any of ten roles known or not. */
describe('in each of the combinations', () => {
  const roles = recipientRoles.filter((role) => role !== 'other');
  const subsets = Array.from({ length: 2 ** roles.length }, (_, bits) => roles.filter((_role, at) => (bits & (1 << at)) !== 0));
  const combinations = CASE_KINDS.flatMap((caseKind) => [true, false, null].flatMap((represented) => letterKinds.map((kind) => ({ caseKind, represented, kind }))));

  it.each(combinations)('$kind, $caseKind, represented $represented: nobody is left out without being named', ({ caseKind, represented, kind }) => {
    const wrong: string[] = [];
    for (const known of subsets) {
      const facts = factsOf(caseKind, represented, known);
      const { due, missing } = recipientsOf(kind, facts);
      const has = (role: RecipientRole) => due.some((one) => one.role === role);
      const said = (role: RecipientRole) => missing.some((one) => one.role === role);
      const { audience } = letterKindOf(kind);
      const toParties = audience !== 'payer' && (due.some(({ side }) => side !== null) || audience === 'parties');
      if (isMedicalLegal(caseKind) && toParties) {
        if (has('claimant') !== known.includes('claimant') || said('claimant') === has('claimant')) wrong.push(`worker: ${known.join()}`);
        if (represented === true && said('applicant_attorney') === has('applicant_attorney')) wrong.push(`attorney: ${known.join()}`);
        if (represented === false && has('applicant_attorney')) wrong.push(`attorney of an unrepresented worker: ${known.join()}`);
        if (represented === null && !said('applicant_attorney')) wrong.push(`represented unknown: ${known.join()}`);
        if (!has('claims_administrator') && !has('employer') && !said('claims_administrator')) wrong.push(`administrator: ${known.join()}`);
        if (has('employer') && known.includes('claims_administrator')) wrong.push(`employer beside administrator: ${known.join()}`);
        if (has('defense_attorney') !== known.includes('defense_attorney')) wrong.push(`defense attorney: ${known.join()}`);
      } else if (toParties && !has('client') && !said('client')) wrong.push(`client: ${known.join()}`);
      if (due.length === 0 && missing.length === 0) wrong.push(`nobody at all: ${known.join()}`);
      if (due.some((one) => one.role === 'claimant' && represented !== true && one.method === 'email')) wrong.push(`e-mail to an unrepresented worker: ${known.join()}`);
      if (due.some((one) => one.reason === '')) wrong.push(`no reason: ${known.join()}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('on a QME or AME case (property)', () => {
  const anyParty = fc.record({
    role: fc.constantFrom(...recipientRoles),
    contactId: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }),
    name: fc.constantFrom('Same Name', 'Dana Whitfield', 'Sierra Pacific Mutual', 'Harlan Pike LLP', ''),
    address: fc.constantFrom('', '1 K Street\nSacramento, CA 95814'),
    email: fc.constantFrom('', 'x@example.test', 'y@example.test'),
    fax: fc.constantFrom('', '916 555 0199'),
  });
  const anyFacts: fc.Arbitrary<ServiceFacts> = fc.record({
    caseKind: fc.constantFrom<CaseKind>('QME', 'AME'),
    jurisdiction: fc.constantFrom('CA_WC', 'NY_WC', 'NONE', ''),
    represented: fc.constantFrom(true, false, null),
    parties: fc.array(anyParty, { maxLength: 12 }),
    electronic: fc.array(fc.record({ role: fc.constantFrom(...recipientRoles), email: fc.constantFrom('x@example.test', 'y@example.test') }), { maxLength: 4 }),
  });

  it('no computed list ever leaves out a side: it reaches it or says who of it is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letterKinds.filter((kind) => letterKindOf(kind).audience !== 'payer')), anyFacts, (kind, facts) => {
        const { due, missing } = recipientsOf(kind, facts);
        const reached = new Set<Side | null>(due.map(({ side }) => side));
        if (!reached.has('applicant') && !reached.has('defense') && letterKindOf(kind).audience !== 'parties') return;
        const named = new Set<Side | null>(missing.map(({ side }) => side));
        for (const side of ['applicant', 'defense'] as const) expect(reached.has(side) || named.has(side)).toBe(true);
        // What was computed and lacks nobody is never one-sided; what is one-sided is stopped.
        if (missing.length === 0) expect(exParte(facts.caseKind, due, facts.parties)).toBeNull();
        if (due.some(({ side }) => side !== null) && !(reached.has('applicant') && reached.has('defense'))) expect(exParte(facts.caseKind, due, facts.parties.filter(({ role }) => sideOfRole[role] === null))).not.toBeNull();
      }),
      { numRuns: 5_000 },
    );
  });

  it('nobody is written to twice on one side, and e-mail needs an agreement of that role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letterKinds), anyFacts, (kind, facts) => {
        const { due } = recipientsOf(kind, facts);
        for (const side of ['applicant', 'defense'] as const) {
          const contacts = due.filter((one) => one.side === side && one.contactId !== null).map(({ contactId }) => contactId);
          expect(new Set(contacts).size).toBe(contacts.length);
        }
        for (const one of due.filter(({ method }) => method === 'email')) {
          expect(facts.electronic).toContainEqual({ role: one.role, email: one.email });
          expect(one.role === 'claimant' && facts.represented !== true).toBe(false);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
