import { addDays, type CalendarDate } from '../calendar';

const daysBeforeExam = 7;
const daysWithoutExam = 14;

/**
 * When records should be reviewed: a week before the exam, so that what is missing can still be asked for; two weeks from
 * today where no exam is booked or it was held. Never before today.
 */
export function reviewDueOn(examOn: CalendarDate | null, today: CalendarDate): CalendarDate {
  if (examOn === null || examOn <= today) return addDays(today, daysWithoutExam);
  const due = addDays(examOn, -daysBeforeExam);
  return due < today ? today : due;
}

/** Pages an hour from pages seen and the time before the eyes; null under five minutes, which say nothing. */
export function pagesAnHour(pages: number, seconds: number): number | null {
  return seconds < 300 ? null : Math.round((pages * 3_600) / seconds);
}
