import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { denialRisks, type DenialFacts } from './common-denials';

const day = calendarDate('2026-02-02');
const nothing: DenialFacts = { lines: [], interpreterReason: '', supplementalPayable: null, earlierExamOn: null, minutesKept: 0, missed: null };
const line = (code: string, ...modifiers: string[]) => [{ code, modifiers }];
const missed: NonNullable<DenialFacts['missed']> = { reason: 'no_show', noticeSentOn: null, letterSentOn: null, cancelledOn: null, cancelledInWriting: null, lateMinutes: null };
const found = (facts: Partial<DenialFacts>) => denialRisks({ ...nothing, ...facts }).map(({ rule, settled }) => `${rule} ${settled ? 'settled' : 'open'}`);

describe('what payers commonly deny', () => {
  it.each<[string, Partial<DenialFacts>, string[]]>([
    ['nothing on a plain ML201', { lines: line('ML201', '95') }, []],
    ['-93 without its description', { lines: line('ML201', '95', '93') }, ['denial.interpreter open']],
    ['-93 with it', { lines: line('ML201', '95', '93'), interpreterReason: 'Speaks Spanish only; 40 minutes longer' }, ['denial.interpreter settled']],
    ['a second ML201, as a downgrade to ML202', { lines: line('ML201'), earlierExamOn: day }, ['denial.downgrade open']],
    ['no downgrade where ML202 is billed', { lines: line('ML202'), earlierExamOn: day }, []],
    ['ML203 of which nobody said why', { lines: line('ML203') }, ['denial.supplemental open']],
    ['ML203 with new records', { lines: line('ML203'), supplementalPayable: true }, ['denial.supplemental settled']],
    ['testimony without a time log', { lines: line('ML204') }, ['denial.time_log open']],
    ['testimony with one', { lines: line('ML204'), minutesKept: 190 }, ['denial.time_log settled']],
    ['a no-show without any paper', { lines: line('ML200'), missed }, ['denial.notice open', 'denial.missed_letter open']],
    ['a no-show with its papers', { lines: line('ML200'), missed: { ...missed, noticeSentOn: day, letterSentOn: day } }, ['denial.notice settled', 'denial.missed_letter settled']],
    ['a late cancellation by phone', { lines: line('ML200'), missed: { ...missed, reason: 'late_cancel', cancelledOn: day, cancelledInWriting: false } }, ['denial.notice open', 'denial.missed_letter open', 'denial.cancelled_in_writing open']],
    ['a late cancellation in writing', { lines: line('ML200'), missed: { ...missed, reason: 'late_cancel', cancelledOn: day, cancelledInWriting: true } }, ['denial.notice open', 'denial.missed_letter open', 'denial.cancelled_in_writing settled']],
    ['who came late', { lines: line('ML200'), missed: { ...missed, reason: 'too_late', lateMinutes: 45 } }, ['denial.notice open', 'denial.missed_letter open', 'denial.late_minutes settled']],
    ['no ground at all', { lines: line('ML200'), missed: { ...missed, reason: 'not_seen' } }, ['denial.notice open', 'denial.missed_letter open', 'denial.no_ground open']],
  ])('%s', (_, facts, expected) => expect(found(facts)).toEqual(expected));

  it('names its section, and says what to do only where something is open', () => {
    for (const one of denialRisks({ ...nothing, lines: [...line('ML201', '93'), ...line('ML203'), ...line('ML204'), ...line('ML200')], missed })) expect([one.section.startsWith('8 CCR'), one.detail !== '']).toEqual([true, true]);
    expect(denialRisks({ ...nothing, lines: line('ML204'), minutesKept: 61 })[0]).toMatchObject({ title: 'Time log of 61 minutes', detail: '' });
  });
});
