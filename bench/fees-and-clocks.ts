import { calendarDate } from '../lib/domain/calendar.ts';
import { dueDate } from '../lib/domain/deadlines/due-date.ts';
import { price } from '../lib/domain/fee-schedule/price.ts';
import type { FeeInput } from '../lib/domain/fee-schedule/quote.ts';
import { plainDueDate, plainPrice } from './plain-arithmetic.ts';
import { perSecond, type Report } from './report.ts';

export const says = 'price() and dueDate(), with every step and source, against the same arithmetic without them';

const bill: FeeInput = {
  code: 'ML201',
  serviceOn: calendarDate('2026-06-16'),
  requestedOn: null,
  modifiers: ['94', '96', '93'],
  packets: [{ declaredPages: 1_240, countedPages: 1_250, previouslyReviewedPages: 0 }],
  recordReviewReport: false,
  minutes: null,
  deposition: null,
};
const days = Array.from({ length: 365 }, (_, day) => calendarDate(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)));

/** Live entry recomputes on each key: what a person feels is far below these rates, what a list of 100,000 needs is not. */
export async function run(report: Report): Promise<void> {
  let at = 0;
  const next = () => days[(at += 1) % days.length] ?? calendarDate('2026-01-01');
  const priced = price(bill);
  const rates = perSecond({
    price: () => price(bill),
    plainPrice: () => plainPrice(bill),
    encode: () => JSON.stringify(priced),
    report: () => dueDate({ rule: 'report.comprehensive', triggerOn: next() }),
    plainReport: () => plainDueDate(next(), 30, 'calendar'),
    notice: () => dueDate({ rule: 'appointment.notice', triggerOn: next() }),
    plainNotice: () => plainDueDate(next(), 5, 'business'),
  });
  for (const day of days) {
    const ours = dueDate({ rule: 'report.comprehensive', triggerOn: day, calendar: 'gov' }).dueOn;
    if (ours !== plainDueDate(day, 30, 'calendar')) throw new Error(`The peer counts another day than ours from ${day}`);
  }
  if (price(bill).totalCents !== plainPrice(bill)) throw new Error('The peer prices the bill differently');
  report.figure('price(), 3 modifiers and pages, with steps', rates.price, 'a second');
  report.figure('the same sum as BigInt rationals, no steps', rates.plainPrice, 'a second');
  report.figure('dueDate(), 30 days and roll, three calendars, with steps', rates.report, 'a second');
  report.figure('the same day with Date, one calendar, no steps', rates.plainReport, 'a second');
  report.figure('dueDate(), 5 business days', rates.notice, 'a second');
  report.figure('the same with Date', rates.plainNotice, 'a second');
  report.ratio('explained price against the bare sum (words cost more than sums)', rates.price, rates.plainPrice, { atLeast: 0.005 });
  report.ratio('explained price against writing its answer as JSON', rates.price, rates.encode, { atLeast: 0.5 });
  report.promise('bills priced for the eye in one frame of 16 ms', rates.price / 60, 'bills', { atLeast: 100 });
  report.ratio('explained deadline against plain Date', rates.report, rates.plainReport, { atLeast: 0.1 });
  report.ratio('explained business days against plain Date', rates.notice, rates.plainNotice, { atLeast: 0.1 });
}
