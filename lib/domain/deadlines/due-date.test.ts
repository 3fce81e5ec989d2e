import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, calendarDate, compareDates, daysBetween } from '../calendar';
import { isBusinessDay } from './business-days';
import { dueDate, type DeadlineInput } from './due-date';
import { HOLIDAY_CALENDARS } from './holidays-data';
import { DEADLINE_RULES, isRuleId, ruleNamed, type RuleId } from './rules';
import { SERVICES } from './service';

const day = calendarDate;
const due = (rule: RuleId, triggerOn: string, over: Partial<DeadlineInput> = {}) => dueDate({ rule, triggerOn: day(triggerOn), ...over });

/** From Monday, March 2, 2026, chosen so that nothing rolls: the rule, its strict day, the section that says so. */
const LENGTHS: [RuleId, string, string][] = [
  ['report.supplemental_extended', '2026-05-31', '8 CCR 38(i): 60 and 30 by agreement'],
  ['report.missed_appointment_review', '2026-04-01', '8 CCR 9795: 30 days'],
  ['report.retention', '2031-03-02', '8 CCR 39.5: 5 years'],
  ['correction.worker_answer', '2026-03-07', '8 CCR 37: 5 days'],
  ['correction.response', '2026-03-12', '8 CCR 37: 10 days'],
  ['correction.response_both', '2026-03-17', '8 CCR 37: 15 days'],
  ['rating.summary', '2026-03-22', '8 CCR 10159: 20 days'],
  ['appointment.late_cancel', '2026-02-20', '8 CCR 9795, ML200: six business days'],
  ['appointment.cancel_confirmation', '2026-03-03', '8 CCR 34: 24 hours'],
  ['unavailability.notice', '2026-01-31', '8 CCR 33: 30 days before'],
  ['panel.specialty', '2026-03-12', 'LC 4062.1: 10 days'],
  ['panel.serve', '2026-03-03', '8 CCR 30(b): 1 working day'],
  ['panel.issue', '2026-04-01', '8 CCR 31.1: 30 days'],
  ['panel.schedule', '2026-03-12', '8 CCR 31.3(a): 10 days'],
  ['panel.schedule_represented', '2026-03-16', '8 CCR 31.3(d): 10 business days'],
  ['panel.aging', '2028-03-02', '8 CCR 31.5(a)(16): 24 months'],
  ['panel.violation_request', '2026-03-17', '8 CCR 31.5(a)(11): 15 days'],
  ['records.objection', '2026-03-12', 'LC 4062.3(b): 10 days'],
  ['records.missing', '2026-03-12', '8 CCR 35(i): 10 days'],
  ['conflict.disclosure', '2026-03-09', '8 CCR 41.5: 5 business days'],
  ['qme.annual_fee', '2026-04-01', '8 CCR 18: 30 days'],
  ['bill.sbr_answer', '2026-03-16', 'LC 4622(b): 14 days'],
  ['bill.sbr_payment', '2026-03-23', 'LC 4622(b): 21 days'],
  ['bill.ibr_eligibility', '2026-03-17', '8 CCR 9792.5.9: 15 days'],
  ['bill.ibr_decision', '2026-05-01', '8 CCR 9792.5.14: 60 days'],
  ['bill.order_payment', '2026-03-22', 'LC 4622(a): 20 days'],
  ['bill.objection', '2026-05-31', 'LC 4622(c): 90 days'],
  ['bill.petition', '2026-05-01', '8 CCR 10786(a): 60 days'],
  ['ime.report', '2026-04-01', 'agreement: 30 days unless agreed otherwise'],
  ['ime.wa_report', '2026-03-16', 'WAC 296-23-347: 14 days'],
  ['ime.ca_civil_report', '2026-04-01', 'CCP 2032.610: 30 days of the demand'],
  ['ime.frcp_report', '2025-12-02', 'FRCP 26(a)(2): 90 days before'],
];

test.each(LENGTHS)('%s: %s (%s)', (rule, strictOn) => expect(due(rule, '2026-03-02').strictOn).toBe(strictOn));

describe('every rule', () => {
  test.each(DEADLINE_RULES.map((rule) => [rule.id, rule] as const))('%s carries its section, source, confidence and one day to count on', (id, rule) => {
    expect([rule.section, rule.source, rule.title, rule.note, rule.triggerLabel].every((text) => text.length > 2)).toBe(true);
    for (let offset = 0; offset < 370; offset += 1) {
      const quote = dueDate({ rule: id, triggerOn: addDays(day('2026-01-01'), offset) });
      expect(quote.steps.filter((step) => step.countedOn).map((step) => step.on)).toEqual([quote.countedOn]);
    }
  });
  test('has its own id', () => expect(new Set(DEADLINE_RULES.map((rule) => rule.id)).size).toBe(DEADLINE_RULES.length));
});

describe('rolling and holidays', () => {
  const anyRule = fc.constantFrom(...DEADLINE_RULES.map((rule) => rule.id));
  const anyDay = fc.integer({ min: 0, max: 4700 }).map((days) => addDays(day('2023-02-02'), days));
  test('no due date falls on a weekend or holiday where the rule rolls or counts business days, and none comes early', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.constantFrom(...SERVICES), fc.option(fc.constantFrom(...HOLIDAY_CALENDARS), { nil: undefined }), (rule, triggerOn, service, calendar) => {
        const quote = dueDate({ rule, triggerOn, service, ...(calendar ? { calendar } : {}) });
        const { rolls, spans } = ruleNamed(rule);
        if (rolls || spans[0].unit === 'business_days') expect(quote.calendars.every((kept) => isBusinessDay(quote.dueOn, kept))).toBe(true);
        expect(compareDates(quote.dueOn, quote.strictOn)).toBeGreaterThanOrEqual(0);
        if (!rolls) expect(quote.rolled).toBe(false);
        if (calendar) expect(quote.dueOnByCalendar[calendar]).toBe(quote.dueOn);
        const differ = new Set(Object.values(quote.dueOnByCalendar)).size > 1;
        if (differ) expect(quote.disputedDays.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });
  test('each calendar gets the answer it would give alone', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.constantFrom(...HOLIDAY_CALENDARS), (rule, triggerOn, calendar) => {
        expect(dueDate({ rule, triggerOn }).dueOnByCalendar[calendar]).toBe(dueDate({ rule, triggerOn, calendar }).dueOn);
      }),
      { numRuns: 3000 },
    );
  });
  test('Juneteenth: the Division works, so the day stands, and the dispute is named', () => {
    const quote = due('bill.ibr', '2026-05-20');
    expect([quote.strictOn, quote.dueOn, quote.dueOnByCalendar]).toEqual(['2026-06-19', '2026-06-19', { gov: '2026-06-22', dwc: '2026-06-19', judicial: '2026-06-22' }]);
    expect(quote.disputedDays).toEqual([{ on: '2026-06-19', name: 'Juneteenth', closedIn: ['gov', 'judicial'], openIn: ['dwc'] }]);
    expect(due('bill.ibr', '2026-05-20', { calendar: 'judicial' }).dueOn).toBe('2026-06-22');
  });
  test('a payer is late only after the days that either the state or the Division keeps', () => {
    const quote = due('bill.payment', '2026-04-20');
    expect([quote.strictOn, quote.dueOn, quote.countedOn, quote.rollReason]).toEqual(['2026-06-19', '2026-06-22', '2026-06-22', 'Falls on Juneteenth, then a Saturday, then a Sunday']);
    expect(due('bill.payment', '2026-04-20', { calendar: 'dwc' }).dueOn).toBe('2026-06-19');
  });
  test('business days name the disputed day they passed', () => {
    const quote = due('appointment.notice', '2026-02-09');
    expect([quote.dueOn, quote.dueOnByCalendar.gov, quote.disputedDays.map((disputed) => disputed.name)]).toEqual(['2026-02-17', '2026-02-19', ['Lincoln Day', 'Lunar New Year']]);
  });
  test('what we owe is counted on the strict day, whatever it may roll to', () => {
    const quote = due('report.comprehensive', '2026-05-22');
    expect([quote.countedOn, quote.dueOn, quote.rollReason]).toEqual(['2026-06-21', '2026-06-22', 'Falls on a Sunday']);
    expect(quote.steps.map((step) => step.label)).toEqual(['Fri, May 22, 2026', '+ 30 days', 'Sun, Jun 21, 2026', 'Mon, Jun 22, 2026']);
  });
});

describe('8 CCR 10605: service', () => {
  test.each([['personal', '2026-03-12'], ['mail_ca', '2026-03-17'], ['mail_us', '2026-03-23'], ['mail_foreign', '2026-04-01']] as const)('%s gives a strike until %s', (service, dueOn) => {
    expect(due('panel.strike', '2026-03-02', { service })).toMatchObject({ strictOn: '2026-03-12', dueOn });
  });
  test('does not lengthen the report clock, and says why', () => {
    const quote = due('report.comprehensive', '2026-03-02', { service: 'mail_ca' });
    expect(quote.dueOn).toBe('2026-04-01');
    expect(quote.steps.at(-1)?.text).toContain('adds nothing here');
  });
  test('what we owe keeps its strict day', () => expect(due('bill.ibr', '2026-03-02', { service: 'mail_ca' })).toMatchObject({ countedOn: '2026-04-01', dueOn: '2026-04-06' }));
});

describe('what is refused or cautioned', () => {
  test('an unknown rule', () => {
    expect(() => dueDate({ rule: 'report.soon', triggerOn: day('2026-03-02') })).toThrow(expect.objectContaining({ rule: 'deadline.unknown_rule' }));
    expect([isRuleId('report.soon'), isRuleId('__proto__'), isRuleId('bill.ibr')]).toEqual([false, false, true]);
  });
  test('another length for a rule of law', () => expect(() => due('report.comprehensive', '2026-03-02', { agreedDays: 45 })).toThrow(expect.objectContaining({ rule: 'deadline.length_fixed' })));
  test.each([0, -3, 1.5, 5000])('an agreed length of %s days', (agreedDays) => expect(() => due('ime.report', '2026-03-02', { agreedDays })).toThrow(expect.objectContaining({ rule: 'deadline.length_invalid' })));
  test('an agreement sets its own length', () => expect(due('ime.report', '2026-03-02', { agreedDays: 14 }).strictOn).toBe('2026-03-16'));
  test('a trigger before the text was in force', () => expect(due('appointment.window', '2023-02-01').cautions).toHaveLength(1));
  test('a year whose lunar days are not tabled', () => expect([due('report.comprehensive', '2036-12-20').cautions, due('report.comprehensive', '2036-03-03').cautions]).toEqual([[expect.stringContaining('2036')], []]));
  test('a rule id is checked by the compiler', () => {
    // @ts-expect-error there is no such rule
    expect(() => due('report.soon', '2026-03-02')).toThrow();
  });
});

test('spans of days and months agree with the calendar', () => {
  const trigger = day('2026-05-31');
  expect(daysBetween(trigger, due('report.extended_tests', trigger).strictOn)).toBe(60);
  expect(due('followup.window', trigger).strictOn).toBe(addMonths(trigger, 18));
});
