import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import { ruleNamed } from '../deadlines/rules';
import { MET_BY_NOTICE, clocksStoppedBy } from '../evaluation/clock-stops';
import { clocksFor, type ClockEvent, type ClockFacts } from '../evaluation/clocks';
import { jurisdictionOf, jurisdictionRules, NOTICE_RULES, provisionsOf, REPORT_RULES_ELSEWHERE } from './clocks';
import { jurisdictionIds, PROVISIONS, type JurisdictionId } from './provisions';

const day = calendarDate;
const ime: ClockFacts = { caseKind: 'IME', evaluationKind: 'COMPREHENSIVE', requestedOn: day('2026-06-01'), bookedOn: day('2026-06-02'), scheduledOn: day('2026-07-14'), examinedOn: day('2026-07-14') };
const due = (event: ClockEvent, over: Partial<ClockFacts>) => clocksFor(event, { ...ime, ...over }).map((clock) => `${clock.rule} ${dueDate(clock).strictOn}`);

describe('the rules of each jurisdiction', () => {
  it.each(jurisdictionIds.filter((id) => id !== 'CA_WC' && id !== 'NONE'))('%s has at least one, each with its section and source', (id) => {
    const provisions = provisionsOf(id);
    expect(provisions.length).toBeGreaterThan(0);
    for (const { section, source, confidence, number, unit, countsFrom } of provisions) {
      expect([section, source, confidence]).not.toContain('');
      expect(unit === null || (number !== null && countsFrom !== '')).toBe(true);
    }
  });

  it('says of what its clock counts the same number that the clock counts', () => {
    for (const { rule, number, unit, confidence } of PROVISIONS) {
      if (!rule || unit === 'hours') continue;
      const [span] = ruleNamed(rule).spans;
      expect([rule, span.length, span.unit, ruleNamed(rule).confidence]).toEqual([rule, number, unit, confidence]);
    }
  });

  it('takes an unknown key for work by agreement alone', () => {
    expect(['NY_WC', 'XX', ''].map(jurisdictionOf)).toEqual(['NY_WC', 'NONE', 'NONE']);
  });
});

describe('the clocks of an exam outside California workers’ compensation', () => {
  test.each<[string, ClockEvent, Partial<ClockFacts>, string[]]>([
    ['12 NYCRR 300.2: seven business days of notice; July 4 falls on a Saturday', 'schedule', { jurisdiction: 'NY_WC', scheduledOn: day('2026-07-09') }, ['ime.ny_notice 2026-06-30']],
    ['12 NYCRR 300.2(d)(11): ten business days, and the agreement’s own', 'mark_examined', { jurisdiction: 'NY_WC', examState: 'NY', agreedReportDays: 21 }, ['ime.ny_report 2026-07-28', 'ime.report 2026-08-04']],
    ['12 NYCRR 300.2(d)(11): twenty where examined outside New York', 'mark_examined', { jurisdiction: 'NY_WC', examState: 'CA' }, ['ime.ny_report_outside 2026-08-11']],
    ['WAC 296-23-347(3)(a): fourteen days', 'mark_examined', { jurisdiction: 'WA_LI' }, ['ime.wa_report 2026-07-28']],
    ['WAC 296-23-347(3)(a): not before its text was in force', 'mark_examined', { jurisdiction: 'WA_LI', examinedOn: day('2025-06-30') }, ['ime.report 2025-07-30']],
    ['WAC 296-15-440: 28 days of notice by the self-insurer', 'schedule', { jurisdiction: 'WA_SI' }, ['ime.wa_notice 2026-06-16']],
    ['the department gives no such notice', 'schedule', { jurisdiction: 'WA_LI' }, []],
    ['28 TAC 127.220: seven working days', 'mark_examined', { jurisdiction: 'TX_WC' }, ['ime.tx_report 2026-07-23']],
    ['28 TAC 127.25: three weeks after a no-show', 'mark_no_show', { jurisdiction: 'TX_WC' }, ['ime.tx_reschedule 2026-08-04']],
    ['Fla. Stat. 440.13(5): a week before', 'schedule', { jurisdiction: 'FL_WC' }, ['ime.fl_notice 2026-07-07']],
    ['OAR 436-010-0265: ten days before, by the insurer', 'schedule', { jurisdiction: 'OR_WC' }, ['ime.or_notice 2026-07-04']],
    ['Colorado: twenty days', 'mark_examined', { jurisdiction: 'CO_WC' }, ['ime.co_report 2026-08-03']],
    ['CCP 2032.610 runs from the demand: only the agreement counts from the exam', 'mark_examined', { jurisdiction: 'CA_CIVIL', agreedReportDays: 30 }, ['ime.report 2026-08-13']],
    ['by agreement alone', 'mark_examined', { jurisdiction: 'NONE' }, ['ime.report 2026-08-13']],
    ['a panel case knows its own rules only', 'mark_examined', { caseKind: 'QME', jurisdiction: 'NY_WC' }, ['report.comprehensive 2026-08-13', 'report.extension_request 2026-08-08']],
    ['a private deposition has no report', 'mark_examined', { evaluationKind: 'DEPOSITION', jurisdiction: 'NY_WC' }, []],
  ])('%s', (_, event, over, expected) => expect(due(event, over)).toEqual(expected));

  it.each<[ClockEvent, string]>([
    ['reschedule', 'moved'], ['cancel', 'dropped'], ['mark_examined', 'dropped'], ['mark_no_show', 'dropped'],
  ])('%s: every notice is %s', (event, outcome) => {
    expect(clocksStoppedBy(event)).toEqual(expect.arrayContaining(NOTICE_RULES.map((rule) => ({ rule, outcome }))));
  });

  it('a served report meets each of them; our notice only those that are ours to give', () => {
    expect(clocksStoppedBy('serve_report')).toEqual(expect.arrayContaining(REPORT_RULES_ELSEWHERE.map((rule) => ({ rule, outcome: 'met' }))));
    expect(MET_BY_NOTICE.map(({ rule }) => rule)).toEqual(['appointment.notice', 'ime.ny_notice', 'ime.fl_notice']);
  });

  it('starts none where nothing is known of the place', () => {
    expect(jurisdictionRules('NY_WC', 'mark_examined', day('2026-07-14'), null)).toEqual(['ime.ny_report']);
    expect(jurisdictionRules('IL_WC' satisfies JurisdictionId, 'mark_examined', day('2026-07-14'), 'IL')).toEqual([]);
  });
});
