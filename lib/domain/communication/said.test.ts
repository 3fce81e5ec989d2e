import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '../evaluation/lifecycle';
import { CHANNELS, demandScheduling, isWritten, SAID_SUBJECTS, wasReached } from './said';

describe('what was said', () => {
  it('is in writing by mail, fax and letter', () => expect(CHANNELS.filter(isWritten)).toEqual(['email', 'fax', 'letter']));
  it('reached somebody only when somebody answered', () => expect(SAID_SUBJECTS.filter(wasReached)).toEqual(['confirmed', 'scheduling', 'cancellation', 'late']));
});

describe('LC 4062.3: with parties about scheduling only', () => {
  const said = { subject: 'other', inWriting: false, withRole: 'defense_attorney' } as const;
  it('binds QME and AME cases', () => {
    const bound = CASE_KINDS.filter((kind) => {
      try {
        demandScheduling(kind, said);
        return false;
      } catch (error) {
        expect(error).toMatchObject({ rule: 'communication.not_scheduling' });
        return true;
      }
    });
    expect(bound).toEqual(['QME', 'AME']);
  });
  it.each([
    ['in writing', { ...said, inWriting: true }],
    ['about the appointment', { ...said, subject: 'scheduling' }],
    ['with who is no party', { ...said, withRole: 'treating_physician' }],
  ] as const)('lets pass what is %s', (_label, passing) => expect(() => demandScheduling('QME', passing)).not.toThrow());
});
