import { describe, expect, it } from 'vitest';
import { advanceReport, demandOpenReport, demandReportable, holderOf, isOpenReport, mayBeginReport, reportStates, type ReportEvent, type ReportState } from './lifecycle';

const events: readonly ReportEvent[] = ['ask_review', 'return', 'sign', 'serve', 'discard'];
const table: Record<ReportState, readonly (ReportState | 'signed' | 'no')[]> = {
  DRAFTING: ['REVIEW', 'no', 'SIGNED', 'no', 'DISCARDED'],
  REVIEW: ['no', 'DRAFTING', 'SIGNED', 'no', 'DISCARDED'],
  SIGNED: ['signed', 'signed', 'signed', 'SERVED', 'signed'],
  SERVED: ['signed', 'signed', 'signed', 'signed', 'signed'],
  DISCARDED: ['no', 'no', 'no', 'no', 'no'],
};

describe('the life of a report', () => {
  it.each(reportStates.flatMap((from) => events.map((event, at) => [from, event, table[from][at] ?? 'no'] as const)))('%s, %s: %s', (from, event, to) => {
    if (to === 'signed') expect(() => advanceReport(from, event)).toThrow(expect.objectContaining({ rule: 'report.signed' }));
    else if (to === 'no') expect(() => advanceReport(from, event)).toThrow(expect.objectContaining({ rule: 'report.transition' }));
    else expect(advanceReport(from, event)).toBe(to);
  });

  it('is open until it is signed or discarded', () => {
    expect(reportStates.filter(isOpenReport)).toEqual(['DRAFTING', 'REVIEW']);
    expect(() => demandOpenReport('SERVED')).toThrow(expect.objectContaining({ rule: 'report.signed' }));
    expect(() => demandOpenReport('DISCARDED')).toThrow(expect.objectContaining({ rule: 'report.discarded' }));
  });

  it('begins on whatever was not cancelled or served', () => {
    expect((['REQUESTED', 'SCHEDULED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN'] as const).every(mayBeginReport)).toBe(true);
    expect(() => demandReportable('CANCELLED')).toThrow(expect.objectContaining({ rule: 'report.nothing_to_report' }));
    expect(() => demandReportable('REPORT_SERVED')).toThrow(expect.objectContaining({ rule: 'report.served_already' }));
  });

  it('says who has it', () => {
    expect(reportStates.map((state) => holderOf(state, false))).toEqual(['office', 'physician', 'office', 'nobody', 'nobody']);
    expect(holderOf('DRAFTING', true)).toBe('transcriber');
  });
});
