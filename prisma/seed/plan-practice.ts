import { addDays, addMonths, compareDates, daysBetween, firstOfMonth, type CalendarDate } from '../../lib/domain/calendar';
import type { CaseKind } from '../../lib/features/cases/schema';
import type { CasePlan, Ending, Outcome } from './case-plan';
import type { Diary } from './clinics';
import { workday, workdayAfter } from './days';
import { planCase } from './plan-case';
import { randomFrom, type Random } from './random';

const monthsOfHistory = 22;
const kinds: readonly CaseKind[] = ['QME', 'QME', 'IME', 'QME', 'AME', 'QME', 'QME', 'RECORD_REVIEW', 'QME', 'IME', 'AME', 'QME', 'EXPERT_WITNESS', 'QME', 'QME', 'IME', 'AME', 'QME', 'PEER_REVIEW', 'QME', 'AME', 'QME', 'IME', 'OTHER_INCOME'];
const outcomes: Readonly<Partial<Record<number, Outcome>>> = { 5: 'no_show', 11: 'late_cancel', 20: 'not_seen', 27: 'cancelled' };
const endings: readonly Ending[] = ['paid', 'paid', 'paid', 'paid_in_parts', 'paid', 'paid', 'part_paid', 'paid', 'paid', 'paid_in_parts', 'paid', 'unpaid', 'paid', 'credited', 'paid', 'paid', 'voided'];

/**
 * Every case of the demo practice, oldest first: a growing office up to `today`, then the named days around it. Pure: the
 * same day gives the same cases.
 */
export function planPractice(today: CalendarDate, diary: Diary): CasePlan[] {
  const random = randomFrom(20_260_616);
  const plans: CasePlan[] = [];
  for (let back = monthsOfHistory; back >= 0; back -= 1) {
    const month = firstOfMonth(addMonths(today, -back));
    const count = 3 + Math.round((monthsOfHistory - back) / 6);
    for (let index = 0; index < count; index += 1) {
      const loggedOn = workday(addDays(month, Math.floor(((index + 0.5) * 28) / count) + random.between(-2, 2)));
      if (compareDates(loggedOn, today) >= 0) continue;
      plans.push(routineCase(random, plans.length, loggedOn, monthsOfHistory - back, back < 9, back < 3));
    }
  }
  const fixed = new Set([today, addDays(today, 1)]);
  const named = namedDays(random, plans.length, today);
  // Who has a named hour comes first; then everybody in the order in which they asked.
  const kept = named.map((plan) => (plan.examOn && plan.location && fixed.has(plan.examOn) ? { ...plan, ...keptTime(plan, plan.examOn, plan.location, diary) } : plan));
  const sorted = [...plans, ...kept].sort((a, b) => compareDates(a.loggedOn, b.loggedOn));
  return sorted.map((plan) => (plan.examOn && !fixed.has(plan.examOn) ? withTime(plan, plan.examOn, diary) : plan));
}

function keptTime({ physician, startMinute }: CasePlan, on: CalendarDate, location: NonNullable<CasePlan['location']>, diary: Diary): Pick<CasePlan, 'location'> {
  return { location: diary.keep(physician, location, on, startMinute).location };
}

/** The first free time near the wished day; a panel exam stays inside the 90 days of its request (8 CCR 31.3(e)). */
function withTime(plan: CasePlan, examOn: CalendarDate, diary: Diary): CasePlan {
  const within = plan.kind === 'QME' ? 90 - daysBetween(plan.loggedOn, examOn) : 40;
  const booked = diary.take(plan.physician, plan.location, examOn, within) ?? diary.take(plan.physician, null, addDays(plan.loggedOn, 10), 75);
  return booked ? { ...plan, examOn: booked.on, startMinute: booked.startMinute, location: booked.location } : { ...plan, examOn: null };
}

function routineCase(random: Random, index: number, loggedOn: CalendarDate, month: number, recent: boolean, fresh: boolean): CasePlan {
  const kind = kinds[index % kinds.length] ?? 'QME';
  const wait = kind === 'IME' ? random.between(12, 26) : kind === 'AME' ? random.between(40, 85) : random.between(30, 70);
  const outcome = outcomes[index % 31] ?? 'examined';
  const drawn = endings[index % endings.length] ?? 'paid';
  // What was owed a year ago has come in.
  const ending = recent || (drawn !== 'unpaid' && drawn !== 'part_paid') ? drawn : 'paid_in_parts';
  // The files that come grow with the name of the office.
  const morePages = month * 75;
  return planCase(random, index, { kind, loggedOn, examOn: workdayAfter(loggedOn, wait), outcome, ending, morePages, referred: fresh });
}

/** The cases that make today worth looking at: whatever the weekday, there are exams, late reports and bills to send. */
function namedDays(random: Random, from: number, today: CalendarDate): CasePlan[] {
  let index = from;
  const named = (changes: Parameters<typeof planCase>[2]) => planCase(random, index++, changes);
  const before = (days: number) => workday(addDays(today, -days));
  const tomorrow = addDays(today, 1);
  return [
    named({ kind: 'QME', loggedOn: before(48), examOn: today, startMinute: 540, records: 'declared', chart: 'whole', language: 'Spanish', physician: 'marsh', location: 'oakland', referred: true, represented: true }),
    named({ kind: 'AME', loggedOn: before(61), examOn: today, startMinute: 645, records: 'undeclared', physician: 'marsh', location: 'oakland', referred: true }),
    named({ kind: 'IME', loggedOn: before(20), examOn: today, startMinute: 750, physician: 'marsh', location: 'oakland', referred: true }),
    named({ kind: 'QME', loggedOn: before(55), examOn: today, startMinute: 855, records: 'mismatched', physician: 'okonkwo', location: 'sacramento', referred: true }),
    named({ kind: 'QME', loggedOn: before(44), examOn: tomorrow, startMinute: 540, records: 'declared', chart: 'short', physician: 'marsh', location: 'sacramento', referred: true, represented: true }),
    named({ kind: 'QME', loggedOn: before(52), examOn: tomorrow, startMinute: 645, records: 'none', physician: 'lindqvist', location: 'oakland', referred: true, represented: false }),
    named({ kind: 'AME', loggedOn: before(70), examOn: tomorrow, startMinute: 750, records: 'declared', chart: 'none', language: 'Hmong', physician: 'marsh', location: 'sacramento', referred: true }),
    // A report that is eight days late, one due this week, one with more time granted, one just begun.
    named({ kind: 'QME', loggedOn: before(90), examOn: addDays(today, -38), ending: 'unserved', records: 'declared' }),
    named({ kind: 'QME', loggedOn: before(84), examOn: addDays(today, -27), ending: 'unserved' }),
    named({ kind: 'QME', loggedOn: before(100), examOn: addDays(today, -41), ending: 'unserved', extended: true }),
    named({ kind: 'IME', loggedOn: before(25), examOn: addDays(today, -4), ending: 'unserved' }),
    // Served, and nobody has written the bill; and bills that wait as drafts.
    named({ kind: 'QME', loggedOn: before(95), examOn: addDays(today, -34), ending: 'unbilled', serveAfterDays: 28 }),
    named({ kind: 'AME', loggedOn: before(110), examOn: addDays(today, -36), ending: 'unbilled', serveAfterDays: 29 }),
    named({ kind: 'QME', loggedOn: before(105), examOn: addDays(today, -40), ending: 'draft', serveAfterDays: 27 }),
    // Paid short, disputed, and as far as that got; one bill that nobody answered.
    named({ kind: 'QME', loggedOn: before(150), examOn: workday(addDays(today, -86)), ending: 'in_review', physician: 'marsh', records: 'declared', serveAfterDays: 26 }),
    named({ kind: 'QME', loggedOn: before(170), examOn: workday(addDays(today, -106)), ending: 'duplicate', physician: 'marsh', records: 'declared', serveAfterDays: 26 }),
    named({ kind: 'AME', loggedOn: before(200), examOn: workday(addDays(today, -136)), ending: 'independent', physician: 'marsh', records: 'declared', serveAfterDays: 26 }),
    named({ kind: 'QME', loggedOn: before(230), examOn: workday(addDays(today, -166)), ending: 'won', physician: 'marsh', records: 'declared', serveAfterDays: 26 }),
    named({ kind: 'QME', loggedOn: before(160), examOn: workday(addDays(today, -106)), ending: 'unanswered', physician: 'marsh', records: 'none', serveAfterDays: 26 }),
    // Logged this week: the notice is due, and one case has no appointment yet.
    named({ kind: 'QME', loggedOn: before(3), examOn: workdayAfter(today, 47), notified: false, records: 'none', referred: true }),
    named({ kind: 'QME', loggedOn: before(9), examOn: workdayAfter(today, 60), notified: false, records: 'none', referred: true }),
    named({ kind: 'AME', loggedOn: before(2), examOn: null, records: 'none', referred: true }),
  ];
}
