import { describe, expect, it } from 'vitest';
import { asksForFacts, withTyped } from './letter-facts';

const empty = { reason: '', lines: '', answerBy: '', toContactIds: [] };

describe('what a person tells a letter', () => {
  it('reads lines with or without dashes, and drops the empty ones', () => {
    expect(withTyped('records_request', {}, { ...empty, lines: '- MRI of May 2\n\n• Chart notes\nLabs', answerBy: '2026-03-16' })).toEqual({ items: ['MRI of May 2', 'Chart notes', 'Labs'], answerBy: '2026-03-16' });
  });
  it('takes what was emptied as not known, and keeps the facts that it does not ask for', () => {
    const packet = { senderName: 'Sierra', receivedOn: '2026-02-26' as never, countedPages: 412, declaredPages: null };
    expect(withTyped('deficiency', { packet, items: ['An index'], reason: 'kept' }, empty)).toEqual({ packet, reason: 'kept' });
  });
  it('asks nothing for a notice that the case knows all about', () => {
    expect([asksForFacts('appointment_notice'), asksForFacts('no_show_notice'), asksForFacts('conflict_disclosure')]).toEqual([false, false, true]);
  });
});
