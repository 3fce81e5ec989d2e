import type { CalendarDate } from '../calendar';
import { price } from '../fee-schedule/price';
import { RuleBroken } from '../rule-broken';

/** What a clinic day brings and costs, whole cents. */
export interface ClinicDayWorth {
  readonly bookedCents: number;
  readonly openCents: number;
  readonly filledCents: number;
  readonly roomRentCents: number;
  /** Exams that pay for the room; 0 where there is no rent. */
  readonly breakEvenCount: number;
}

/** How many exams pay the room. @throws RuleBroken `schedule.worth_unknown` when an exam is worth nothing */
export function breakEven(roomRentCents: number, perExamCents: number): number {
  if (perExamCents <= 0) throw new RuleBroken('schedule.worth_unknown', 'What an exam is worth is not known.');
  return Math.ceil(Math.max(0, roomRentCents) / perExamCents);
}

/** A clinic day: what the booked exams are expected to bring, what the open seats would add, and what the room costs. */
export function clinicDayWorth(day: { readonly bookedCents: readonly number[]; readonly openSeats: number; readonly perExamCents: number; readonly roomRentCents: number }): ClinicDayWorth {
  const bookedCents = day.bookedCents.reduce((sum, cents) => sum + cents, 0);
  const openCents = day.openSeats * day.perExamCents;
  return { bookedCents, openCents, filledCents: bookedCents + openCents, roomRentCents: day.roomRentCents, breakEvenCount: breakEven(day.roomRentCents, day.perExamCents) };
}

export interface ExtraDayWorth {
  /** Of the exams that could be seen: the ones that wait, no more than there are seats. */
  readonly worthCents: number;
  readonly netCents: number;
  readonly breakEvenCount: number;
  readonly pays: boolean;
}

/** Whether a further clinic day pays: those who wait, up to its seats, against the rent of the room. */
export function extraDayWorth(day: { readonly waitingCents: readonly number[]; readonly seats: number; readonly roomRentCents: number; readonly perExamCents: number }): ExtraDayWorth {
  const worthCents = day.waitingCents.slice(0, day.seats).reduce((sum, cents) => sum + cents, 0);
  const netCents = worthCents - day.roomRentCents;
  return { worthCents, netCents, breakEvenCount: breakEven(day.roomRentCents, day.perExamCents), pays: netCents > 0 };
}

export interface ExamWorth {
  readonly perExamCents: number;
  readonly basis: 'history' | 'schedule';
  readonly examCount: number;
  /** In words, where the figure comes from. */
  readonly says: string;
}

/** From so many exams on, the practice's own average says more than the schedule. */
const enoughExams = 5;

/** What an exam is taken to be worth before anybody is booked: the average of this practice's exams of the last year, else the schedule's comprehensive evaluation without a page. */
export function examWorth(held: { readonly averageCents: number; readonly examCount: number }, today: CalendarDate): ExamWorth {
  const { averageCents, examCount } = held;
  if (examCount >= enoughExams && averageCents > 0) return { perExamCents: averageCents, basis: 'history', examCount, says: `Average of ${examCount} exams of the last 12 months` };
  const { totalCents } = price({ code: 'ML201', serviceOn: today, requestedOn: today, modifiers: [], packets: [], recordReviewReport: false, minutes: null, deposition: null });
  return { perExamCents: totalCents, basis: 'schedule', examCount, says: 'ML201 of the schedule, without pages: fewer than 5 exams were held in the last 12 months' };
}
