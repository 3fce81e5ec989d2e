import { describe, expect, it } from 'vitest';
import { emptyDraft, factsOf, minutesLate, questionOf } from './missed-draft';

const draft = emptyDraft('no_show', '2026-06-16');

describe('what did not take place, as a form holds it', () => {
  it('asks only what belongs to the reason', () => {
    expect(questionOf(draft)).toEqual({ choice: 'no_show' });
    expect(questionOf({ ...draft, what: 'too_late', lateMinutes: '20' })).toEqual({ choice: 'too_late', lateMinutes: 20 });
    expect(questionOf({ ...draft, what: 'too_late', lateMinutes: 'x' })).toEqual({ choice: 'too_late' });
    expect(questionOf({ ...draft, what: 'cancelled', cancelledBy: 'defense', inWriting: 'no', goodCause: 'Hospital', review: true })).toEqual({ choice: 'cancelled', cancelledOn: '2026-06-16', cancelledBy: 'defense', inWriting: 'false', hasGoodCause: 'true', recordReviewReport: 'true' });
  });
  it('says the words of good cause to the verb only', () => {
    expect(JSON.stringify(questionOf({ ...draft, goodCause: 'Hospital' }))).not.toContain('Hospital');
    expect(factsOf({ ...draft, goodCause: 'Hospital' })).toMatchObject({ goodCause: 'Hospital', cancelledBy: null });
  });
  it('lets a person answer where the calendars differ', () => {
    expect(questionOf({ ...draft, what: 'cancelled', counted: 'late' }).choice).toBe('late_cancel');
    expect(questionOf({ ...draft, what: 'cancelled', counted: 'in_time' }).choice).toBe('in_time');
  });
  it('keeps minutes where they belong', () => {
    expect(minutesLate({ ...draft, lateMinutes: '40' })).toBeNull();
    expect(minutesLate({ ...draft, what: 'too_late', lateMinutes: '40' })).toBe(40);
  });
});
