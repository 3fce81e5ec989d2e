import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { conflictsIn, type ConflictFacts, type EarlierCase, type NamedParty } from './conflict';
import { nameLikeness, surenessOf } from './likeness';

describe('whether two names are one’s', () => {
  test.each<[string, string, string | null]>([
    ['Delgado Hart LLP', 'Law Offices of Delgado & Hart', 'same'],
    ['Sierra Pacific Mutual', 'Sierra Pacific Mutual Insurance Company', 'same'],
    ['Gustavo Reyes-Ortíz', 'Reyes Ortiz, Gustavo', 'same'],
    ['O’Brien Trucking, Inc.', "O'Brien Trucking", 'same'],
    ['Elena Marsh, MD', 'Dr. Elena Marsh', 'same'],
    ['Anh Do', 'Anh Nguyen', null],
    ['Kowalczyk Freight', 'Kowalcyzk Freight', 'likely'],
    ['Kowalczyk Freight', 'Kowalczik Freight', 'likely'],
    ['Delacruz', 'De la Cruz', 'likely'],
    ['E. Marsh', 'Elena Marsh', 'possible'],
    ['Maria Elena Lopez', 'Maria Lopez', 'possible'],
    ['John Smith', 'Jane Smith', null],
    ['Marsh', 'Elena Marsh', null],
    ['Pacific Mutual', 'Sierra Atlantic', null],
    ['', 'Elena Marsh', null],
    ['Law Offices', 'Law Offices', 'same'],
    ['Aldo Jr', 'Aldo Jr, Inc.', 'same'],
  ])('%s, %s: %s', (a, b, expected) => expect(surenessOf(a, b)).toBe(expected));

  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 4 });
  const accents: Record<string, string> = { a: 'á', e: 'é', i: 'ï', o: 'Ö', u: 'ú', n: 'ñ', c: 'Ç' };
  test('a name matches itself reordered, accented and in capitals, with a legal form after it', () => {
    fc.assert(
      fc.property(name, fc.infiniteStream(fc.nat()), fc.boolean(), (words, keys, loud) => {
        const order = words.map((one) => ({ one, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key).map(({ one }) => [...one].map((letter) => accents[letter] ?? letter).join(''));
        const spelled = `${loud ? order.join(', ').toUpperCase() : order.join(' ')}, Inc.`;
        expect(surenessOf(words.join(' '), spelled)).toBe('same');
      }),
    );
  });
  test('likeness is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const like = nameLikeness(a.join(' '), b.join(' '));
        expect(like).toBe(nameLikeness(b.join(' '), a.join(' ')));
        expect(like >= 0 && like <= 1).toBe(true);
      }),
    );
  });
});

const party = (role: string, name: string, ...contactIds: string[]): NamedParty => ({ role, name, contactIds });
const earlier = (over: Partial<EarlierCase> = {}): EarlierCase => ({ caseId: 'case-7', number: 7, kind: 'IME', physicianId: 'marsh', sameClaimant: null, retainedBy: party('payer', 'Sierra Pacific Mutual', 'sierra'), others: [], ...over });
const matter: ConflictFacts = {
  kind: 'QME', physicianId: 'marsh', physicians: [{ id: 'marsh', name: 'Elena Marsh' }, { id: 'cole', name: 'David Cole' }],
  named: [party('claimant', 'Gustavo Reyes-Ortiz'), party('claims_administrator', 'Golden Bear Insurance', 'golden'), party('employer', 'Delta Cold Storage')],
  retainingContactIds: ['golden'], interests: [], earlierCases: [],
};
const found = (over: Partial<ConflictFacts>) => conflictsIn({ ...matter, ...over }).map(({ what, severity, sureness, section }) => `${what} ${severity} ${sureness} ${section}`);
const alsoNamed = (...more: NamedParty[]) => ({ named: [...matter.named, ...more] });

describe('what stands between the practice and a matter', () => {
  const tie = { id: 'tie', physicianId: 'marsh', name: 'Delta Cold Storage, Inc.', kind: 'financial', endedOn: null } as const;
  test.each<[string, Partial<ConflictFacts>, string[]]>([
    ['nothing', {}, []],
    ['8 CCR 41.5: an investment in the employer', { interests: [tie] }, ['interest disqualifying same 8 CCR 41.5']],
    ['8 CCR 41.5: a professional tie', { interests: [{ ...tie, kind: 'professional' }] }, ['interest disclose same 8 CCR 41.5']],
    ['a tie that ended', { interests: [{ ...tie, endedOn: '2024-05-01' }] }, ['interest note same 8 CCR 41.5']],
    ['who was a patient stays one', { interests: [{ ...tie, name: 'Reyes Ortiz, Gustavo', kind: 'former_patient', endedOn: '2024-05-01' }] }, ['interest disclose same 8 CCR 41.5']],
    ['a colleague’s tie is the colleague’s', { interests: [{ ...tie, physicianId: 'cole' }] }, []],
    ['nobody chosen yet: everybody’s ties', { physicianId: null, interests: [{ ...tie, physicianId: 'cole' }] }, ['interest disqualifying same 8 CCR 41.5']],
    ['8 CCR 31.5(a)(7): the examiner treats the worker', alsoNamed(party('treating_physician', 'Marsh, Elena MD')), ['treater disqualifying same 8 CCR 31.5(a)(7)']],
    ['an initial is enough to ask', alsoNamed(party('treating_physician', 'Dr. E. Marsh')), ['treater disqualifying possible 8 CCR 31.5(a)(7)']],
    ['a colleague treats the worker', alsoNamed(party('treating_physician', 'David Cole')), ['treater disclose same 8 CCR 41.5']],
    ['a namesake who does not treat', alsoNamed(party('other', 'Elena Marsh')), []],
    ['seen before for an insurer that is not in this matter', { earlierCases: [earlier({ sameClaimant: { sureness: 'same', why: 'Same claimant' } })] }, ['seen_before disclose same 8 CCR 41.5']],
    ['seen before as a QME', { earlierCases: [earlier({ kind: 'QME', sameClaimant: { sureness: 'likely', why: 'Same claim number' } })] }, ['seen_before note likely 8 CCR 41.5']],
    ['an IME for a client who retained us before is no news', { kind: 'IME', named: [party('claims_administrator', 'Sierra Pacific Mutual', 'sierra')], retainingContactIds: ['sierra'], earlierCases: [earlier()] }, []],
    ['a panel with an insurer that pays us for private work', { ...alsoNamed(party('claims_administrator', 'Sierra Pacific', 'sierra')), earlierCases: [earlier(), earlier({ caseId: 'case-9', number: 9 })] }, ['retained_before disclose same 8 CCR 41.5']],
    ['found by name where the contact is another', { ...alsoNamed(party('defense_attorney', 'Delgado & Hart', 'x')), earlierCases: [earlier({ retainedBy: party('payer', 'Law Offices of Hart & Delgado', 'y') })] }, ['retained_before disclose same 8 CCR 41.5']],
    ['once on the other side', { ...alsoNamed(party('defense_attorney', 'Delgado Hart', 'dh')), earlierCases: [earlier({ others: [party('defense_attorney', 'Delgado Hart LLP', 'dh')] })] }, ['opposed_before note same 8 CCR 41.5']],
    ['earlier panel cases are no dealings', { ...alsoNamed(party('claims_administrator', 'Sierra', 'sierra')), earlierCases: [earlier({ kind: 'QME' })] }, []],
  ])('%s', (_, over, expected) => expect(found(over)).toEqual(expected));

  it('says who asked for the earlier case, and whether they are here too', () => {
    const [here] = conflictsIn({ ...matter, ...alsoNamed(party('defense_attorney', 'Sierra Pacific Mutual', 'sierra')), earlierCases: [earlier({ sameClaimant: { sureness: 'same', why: 'Same claimant' } })] }).filter(({ what }) => what === 'seen_before');
    expect(here?.why).toBe('Same claimant: seen by Elena Marsh before, in a case that Sierra Pacific Mutual asked for, who is named in this matter too.');
  });

  const names = fc.constantFrom('Delta Cold Storage', 'Elena Marsh', 'Sierra Pacific Mutual', 'E. Marsh', 'Hart & Delgado LLP', 'Golden Bear', 'Ana Probe', 'David Cole', 'Delgado');
  const roles = fc.constantFrom('treating_physician', 'employer', 'claims_administrator', 'defense_attorney', 'applicant_attorney', 'other');
  const anyone = fc.record({ role: roles, name: names, contactIds: fc.subarray(['sierra', 'dh', 'golden', 'x'], { maxLength: 2 }) });
  const ties = fc.array(fc.record({ id: fc.uuid(), physicianId: fc.constantFrom('marsh', 'cole'), name: names, kind: fc.constantFrom('family', 'financial', 'professional', 'former_patient', 'other'), endedOn: fc.constantFrom(null, '2025-01-01') }), { maxLength: 4 });
  const past = fc.array(
    fc.record({ caseId: fc.uuid(), number: fc.nat({ max: 99 }), kind: fc.constantFrom('QME', 'IME', 'EXPERT_WITNESS'), physicianId: fc.constantFrom('marsh', 'cole'), sameClaimant: fc.constantFrom(null, { sureness: 'same' as const, why: 'Same claimant' }), retainedBy: anyone, others: fc.array(anyone, { maxLength: 2 }) }),
    { maxLength: 4 },
  );
  test('naming one more party never takes a match away', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 5 }), anyone, ties, past, fc.constantFrom('marsh', null), fc.constantFrom('QME', 'IME'), (named, more, interests, earlierCases, physicianId, kind) => {
        const before: ConflictFacts = { ...matter, kind, physicianId, named, interests, earlierCases };
        const keys = new Set(conflictsIn({ ...before, named: [...named, more] }).map(({ key }) => key));
        for (const { key } of conflictsIn(before)) expect(keys).toContain(key);
      }),
    );
  });
  test('each match is named once, the gravest first', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 5 }), ties, past, (named, interests, earlierCases) => {
        const matches = conflictsIn({ ...matter, named, interests, earlierCases });
        expect(new Set(matches.map(({ key }) => key)).size).toBe(matches.length);
        const gravity = matches.map(({ severity }) => ['disqualifying', 'disclose', 'note'].indexOf(severity));
        expect(gravity).toEqual([...gravity].sort((a, b) => a - b));
      }),
    );
  });
});
