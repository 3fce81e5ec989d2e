import { describe, expect, it } from 'vitest';
import { mailStateOf } from './mail-filters';
import { mailState } from './mail-words';

const mail = { state: 'QUEUED' as const, attempts: 0, lastError: '', nextAttemptAt: null, sentAt: null };
const words = (more: object) => mailState({ ...mail, ...more }, 'America/Los_Angeles', '2026-03-02').words;

describe('an e-mail in words', () => {
  it.each([
    [{}, 'On its way'],
    [{ attempts: 1, nextAttemptAt: '2026-03-02T18:05:00.000Z' }, 'Try 2: Today 10:05 AM'],
    [{ attempts: 3 }, 'Try 4 comes next'],
    [{ state: 'SENT', sentAt: '2026-03-01T18:05:00.000Z' }, 'Sent Sun, Mar 1'],
    [{ state: 'FAILED', attempts: 1 }, 'Failed after 1 try'],
    [{ state: 'FAILED', attempts: 8 }, 'Failed after 8 tries'],
  ])('%o', (more, said) => {
    expect(words(more)).toBe(said);
  });
  it('reads its filter from the URL', () => {
    expect([mailStateOf('failed'), mailStateOf('everything'), mailStateOf(null)]).toEqual(['FAILED', null, null]);
  });
});
