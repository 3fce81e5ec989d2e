import { isBusinessDay } from '@/lib/domain/deadlines/business-days';
import { addDays, type CalendarDate } from '@/lib/domain/calendar';
import { dueDate, type DeadlineQuote } from '@/lib/domain/deadlines/due-date';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from '@/lib/domain/deadlines/holidays-data';
import { holidaysOf } from '@/lib/domain/deadlines/holidays';
import { ruleNamed, type RuleId } from '@/lib/domain/deadlines/rules';
import { distance, formatDay, formatShortDay } from '@/lib/format/dates';
import { dateInWords, quantity } from '@/lib/domain/wording';
import { Answer, type AnswerRow } from './answer';
import { calendarWords } from './calendar-words';
import type { DeadlineForm } from './deadline-form';

/** What also runs from the same day, worth knowing beside the answer. */
const alongside: Partial<Record<RuleId, readonly (readonly [RuleId, string])[]>> = {
  'report.comprehensive': [
    ['report.extension_request', 'Last day to ask for more time, Form 112'],
    ['report.extended_tests', 'With tests outstanding, up to 30 more'],
  ],
};

/** The day to act on, how it was counted, and where the three calendars differ. */
export function DeadlineAnswer({ quote, form, today }: { readonly quote: DeadlineQuote; readonly form: DeadlineForm; readonly today: string }) {
  const rule = ruleNamed(quote.rule);
  const rows: AnswerRow[] = quote.steps.map((step) => ({
    label: step.text,
    value: step.on === null ? step.label : formatDay(step.on, today),
    section: step.section,
    confidence: step.confidence,
    strong: step.countedOn === true,
  }));
  if (rule.rolls && !quote.rolled) rows.push({ label: 'Not a weekend, not a holiday', value: 'no roll' });
  if (form.extension === '') {
    for (const [id, words] of alongside[form.rule] ?? []) {
      const other = dueDate({ rule: id, triggerOn: quote.triggerOn });
      rows.push({ label: words, value: formatDay(other.countedOn, today), section: other.section, confidence: other.confidence });
    }
  }
  const notes = [quote.note, ...quote.disputedDays.map((day) => `Disputed day: ${dateInWords(day.on)}, ${day.name}. The calendars do not agree whether it counts.`), ...quote.cautions];
  return (
    <>
      <Answer figure={dateInWords(quote.countedOn)} beside={distance(quote.countedOn, today)} rows={rows} notes={notes} />
      {form.allCalendars && <Calendars quote={quote} today={today} />}
    </>
  );
}

function Calendars({ quote, today }: { readonly quote: DeadlineQuote; readonly today: string }) {
  return (
    <section aria-label="By each calendar" className="mt-4">
      <h3 className="text-xs font-medium text-ink-soft">By each calendar</h3>
      <dl className="mt-1">
        {HOLIDAY_CALENDARS.map((calendar) => (
          <div key={calendar} className="flex items-baseline justify-between gap-4 border-t border-hairline py-1.5">
            <dt>
              {calendarWords[calendar]}
              <span className="block text-xs text-muted">
                {quantity(businessDaysOnTheWay(quote, calendar), 'business day')}. {holidaysOnTheWay(quote, calendar, today)}
              </span>
            </dt>
            <dd className="num shrink-0 whitespace-nowrap">{formatDay(quote.dueOnByCalendar[calendar], today)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function stretch(quote: DeadlineQuote, calendar: HolidayCalendar): [from: CalendarDate, to: CalendarDate] {
  const due = quote.dueOnByCalendar[calendar];
  return due < quote.triggerOn ? [due, addDays(quote.triggerOn, -1)] : [addDays(quote.triggerOn, 1), due];
}

function businessDaysOnTheWay(quote: DeadlineQuote, calendar: HolidayCalendar): number {
  const [from, to] = stretch(quote, calendar);
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isBusinessDay(day, calendar)) count += 1;
  return count;
}

function holidaysOnTheWay(quote: DeadlineQuote, calendar: HolidayCalendar, today: string): string {
  const [from, to] = stretch(quote, calendar);
  const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])];
  const found = years.flatMap((year) => holidaysOf(year, calendar)).filter(({ on }) => on >= from && on <= to);
  if (found.length > 8) return `${found.length} holidays on the way.`;
  return found.length === 0 ? 'No holiday on the way.' : `Closed ${found.map(({ on, name }) => `${formatShortDay(on, today)}, ${name}`).join('; ')}.`;
}
