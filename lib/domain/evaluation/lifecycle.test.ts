import { describe, expect, test } from 'vitest';
import { advance, allowedEvents, beginsWithRequest, EVALUATION_EVENTS, EVALUATION_KINDS, EVALUATION_STATES, type EvaluationEvent, type EvaluationState } from './lifecycle';

const ALLOWED: [EvaluationState | null, EvaluationEvent, EvaluationState][] = [
  [null, 'request', 'REQUESTED'],
  [null, 'schedule', 'SCHEDULED'],
  ['REQUESTED', 'schedule', 'SCHEDULED'],
  ['REQUESTED', 'cancel', 'CANCELLED'],
  ['REQUESTED', 'serve_report', 'REPORT_SERVED'],
  ['SCHEDULED', 'reschedule', 'SCHEDULED'],
  ['SCHEDULED', 'mark_examined', 'EXAMINED'],
  ['SCHEDULED', 'mark_no_show', 'NO_SHOW'],
  ['SCHEDULED', 'mark_late_cancel', 'LATE_CANCEL'],
  ['SCHEDULED', 'mark_not_seen', 'NOT_SEEN'],
  ['SCHEDULED', 'cancel', 'CANCELLED'],
  ['EXAMINED', 'serve_report', 'REPORT_SERVED'],
  ['EXAMINED', 'reopen', 'SCHEDULED'],
  ['NO_SHOW', 'serve_report', 'REPORT_SERVED'],
  ['NO_SHOW', 'reopen', 'SCHEDULED'],
  ['LATE_CANCEL', 'serve_report', 'REPORT_SERVED'],
  ['LATE_CANCEL', 'reopen', 'SCHEDULED'],
  ['NOT_SEEN', 'serve_report', 'REPORT_SERVED'],
  ['NOT_SEEN', 'reopen', 'SCHEDULED'],
  ['CANCELLED', 'reopen', 'SCHEDULED'],
];

describe('the life of an evaluation', () => {
  test.each(ALLOWED)('%s, %s: %s', (from, event, to) => {
    expect(advance(from, event)).toBe(to);
    expect(allowedEvents(from)).toContain(event);
  });
  test('nothing else is allowed', () => {
    for (const from of [null, ...EVALUATION_STATES]) {
      for (const event of EVALUATION_EVENTS) {
        if (ALLOWED.some(([state, known]) => state === from && known === event)) continue;
        expect(() => advance(from, event)).toThrow(expect.objectContaining({ rule: 'evaluation.transition' }));
        expect(allowedEvents(from)).not.toContain(event);
      }
    }
  });
  test('what began with a request goes back to it', () => {
    for (const kind of EVALUATION_KINDS) expect(advance('CANCELLED', 'reopen', kind)).toBe(beginsWithRequest(kind) ? 'REQUESTED' : 'SCHEDULED');
  });
  test('the message is for people', () => expect(() => advance('REPORT_SERVED', 'reschedule')).toThrow('The evaluation is served, so it cannot be moved.'));
});
