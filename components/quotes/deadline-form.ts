import { isCalendarDate } from '@/lib/domain/calendar';
import { dueDate, type DeadlineQuote } from '@/lib/domain/deadlines/due-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { DEADLINE_RULES, isRuleId, ruleNamed, type RuleId } from '@/lib/domain/deadlines/rules';
import { SERVICES, type Service } from '@/lib/domain/deadlines/service';
import { RuleBroken } from '@/lib/domain/rule-broken';
import { countInWords } from '@/lib/domain/wording';
import type { SearchValues } from './search-values';

/** The deadline calculator as it stands on the screen. */
export interface DeadlineForm {
  readonly rule: RuleId;
  readonly from: string;
  /** The rule that takes over when more time was granted; empty when none was. */
  readonly extension: RuleId | '';
  readonly service: Service;
  readonly agreedDays: string;
  readonly allCalendars: boolean;
}

export type DeadlineAnswer = { readonly quote: DeadlineQuote } | { readonly field: keyof DeadlineForm | null; readonly message: string };

/** Rules that only lengthen another one are asked as its extension. */
export const extensions: Partial<Record<RuleId, readonly (readonly [RuleId, string])[]>> = {
  'report.comprehensive': [
    ['report.extended_tests', '30 more, tests or a consultant'],
    ['report.extended_good_cause', '15 more, good cause'],
  ],
  'report.supplemental': [['report.supplemental_extended', '30 more, parties agreed']],
};

const extending = new Set<RuleId>(Object.values(extensions).flatMap((options) => options.map(([id]) => id)));

/** What may be asked, by the noun its id begins with, in the order of a case's life. */
export const ruleGroups: readonly { readonly label: string; readonly rules: readonly (DeadlineRule & { id: RuleId })[] }[] = [
  ['Report', ['report', 'correction', 'rating']],
  ['Appointment', ['appointment', 'followup', 'unavailability']],
  ['Panel and records', ['panel', 'records', 'conflict', 'qme']],
  ['Bill and deposition', ['bill', 'deposition']],
  ['IME and expert work', ['ime']],
].map(([label, nouns]) => ({ label: label as string, rules: DEADLINE_RULES.filter(({ id }) => nouns?.includes(id.split('.')[0] ?? '') && !extending.has(id)) }));

const units = { calendar_days: 'day', business_days: 'business day', calendar_months: 'month' } as const;

/** '30 days', '5 business days', '30 days, less 5': how long a rule runs. */
export function lengthOf(rule: DeadlineRule): string {
  return rule.spans
    .map(({ length, unit, direction }, index) => {
      const words = `${countInWords(length)} ${units[unit]}${length === 1 ? '' : 's'}`;
      if (index === 0) return direction === 'before' ? `${words} before` : words;
      return direction === 'before' ? `less ${length}` : `plus ${length}`;
    })
    .join(', ');
}

/** What the page shows before anyone typed. */
export function deadlineExample(today: string): DeadlineForm {
  return { rule: 'report.comprehensive', from: today, extension: '', service: 'personal', agreedDays: '', allCalendars: false };
}

/** The form that a link describes; the example where it names no rule. */
export function readDeadlineForm(values: SearchValues, today: string): DeadlineForm {
  const rule = values.get('rule') ?? '';
  if (!isRuleId(rule) || extending.has(rule)) return deadlineExample(today);
  const extension = extensions[rule]?.find(([id]) => id === values.get('extension'))?.[0] ?? '';
  return {
    rule,
    from: values.get('from') ?? today,
    extension,
    service: SERVICES.find((one) => one === values.get('service')) ?? 'personal',
    agreedDays: values.get('days') ?? '',
    allCalendars: values.get('calendars') === 'all',
  };
}

/** The link's part for this form: only what bears on the day. */
export function deadlinePairs(form: DeadlineForm): [string, string][] {
  const rule = ruleNamed(form.rule);
  const pairs: [string, string, boolean][] = [
    ['rule', form.rule, true],
    ['from', form.from, true],
    ['extension', form.extension, form.extension !== ''],
    ['service', form.service, rule.serviceExtends && form.service !== 'personal'],
    ['days', form.agreedDays, rule.lengthByAgreement && form.agreedDays !== ''],
    ['calendars', 'all', form.allCalendars],
  ];
  return pairs.filter(([, , told]) => told).map(([name, value]) => [name, value]);
}

/** When it is due, or which field stands against an answer and why. */
export function answerDeadline(form: DeadlineForm): DeadlineAnswer {
  const rule = ruleNamed(form.rule);
  if (!isCalendarDate(form.from)) return { field: 'from', message: 'Give the day the clock starts from.' };
  const days = form.agreedDays.trim();
  if (rule.lengthByAgreement && !/^\d{0,4}$/.test(days)) return { field: 'agreedDays', message: 'Give whole days, or leave it empty.' };
  try {
    return {
      quote: dueDate({
        rule: form.extension || form.rule,
        triggerOn: form.from,
        service: rule.serviceExtends ? form.service : 'personal',
        ...(rule.lengthByAgreement && days !== '' ? { agreedDays: Number(days) } : {}),
      }),
    };
  } catch (error) {
    if (error instanceof RuleBroken) return { field: error.rule === 'deadline.length_invalid' ? 'agreedDays' : null, message: error.message };
    throw error;
  }
}
