import { describe, expect, it } from 'vitest';
import { saidNow, speakersOf, toSaid } from './said-draft';

const zone = 'America/Los_Angeles';

describe('what was said, as a form holds it', () => {
  it('is told as an instant of the practice’s wall clock', () => {
    expect(toSaid(saidNow(zone, { on: '2026-06-16', time: '15:12', channel: 'fax' }), zone)).toMatchObject({ at: '2026-06-16T22:12:00.000Z', inWriting: true });
  });
  it('is now where day or time are missing', () => {
    expect(toSaid(saidNow(zone, { time: '' }), zone)).not.toHaveProperty('at');
    expect(toSaid(saidNow(zone, { on: '' }), zone)).not.toHaveProperty('at');
  });
  it('names those first who are on the case', () => {
    expect(speakersOf(['defense_attorney', 'payer']).slice(0, 3)).toEqual(['claimant', 'defense_attorney', 'applicant_attorney']);
  });
});
