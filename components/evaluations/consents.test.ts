import { describe, expect, it } from 'vitest';
import { consentsFor, givenConsents, keepTyped } from './consents';

describe('the consents that a time needs', () => {
  it('asks one side past day 90, both sides past day 120 and for another office (8 CCR 31.3(e), 34(b))', () => {
    expect(consentsFor(['past_90', 'good_cause']).map(({ kind, eitherSide }) => [kind, eitherSide])).toEqual([['past_90', true]]);
    expect(consentsFor(['past_120', 'other_office']).map(({ kind, givenBy }) => `${kind} ${givenBy}`)).toEqual(['past_120 applicant', 'past_120 defense', 'other_office applicant', 'other_office defense']);
  });
  it('sends those that have a day', () => {
    const [first, second] = consentsFor(['past_120']);
    if (!first || !second) throw new Error('Two were expected');
    expect(givenConsents([{ ...first, givenOn: '2026-06-10' }, second])).toEqual([{ kind: 'past_120', givenBy: 'applicant', givenOn: '2026-06-10', note: '' }]);
  });
  it('keeps what was typed when the same consent is asked for again', () => {
    const typed = consentsFor(['past_90']).map((draft) => ({ ...draft, givenBy: 'defense' as const, givenOn: '2026-06-10' }));
    expect(keepTyped(consentsFor(['past_90', 'past_120']), typed).map(({ givenOn }) => givenOn)).toEqual(['2026-06-10', '', '']);
    expect(keepTyped(consentsFor([]), typed)).toEqual([]);
  });
});
