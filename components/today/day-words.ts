import type { ExamOfDay } from '@/lib/features/today/schema';
import { formatDuration, formatMinute } from '@/lib/format/dates';
import { counted, listed } from '@/lib/format/names';

const isAhead = (exam: ExamOfDay): boolean => exam.state === 'SCHEDULED';

/** The first exam of the day that still lies ahead; before the clock is known, the first that is scheduled. */
export function nextExam(exams: readonly ExamOfDay[], minuteNow: number | null): ExamOfDay | undefined {
  const open = exams.filter((exam) => isAhead(exam) && exam.startMinute !== null);
  return open.find((exam) => (exam.startMinute ?? 0) >= (minuteNow ?? 0)) ?? open[0];
}

/** '4 exams, all in Oakland. First at 9:00 AM, in 48 minutes.' */
export function dayInWords(exams: readonly ExamOfDay[], minuteNow: number | null): string {
  if (exams.length === 0) return 'No exams today';
  const places = [...new Set(exams.map((exam) => exam.locationName).filter((name) => name !== null))];
  const where = places.length === 1 ? `, ${exams.length > 1 ? 'all ' : ''}in ${places[0]}` : places.length > 1 ? `, in ${listed(places)}` : '';
  const next = nextExam(exams, minuteNow);
  if (!next || next.startMinute === null) return `${counted(exams.length, 'exam')}${where}.`;
  const wait = minuteNow === null ? -1 : next.startMinute - minuteNow;
  const first = next.evaluationId === exams[0]?.evaluationId ? 'First' : 'Next';
  return `${counted(exams.length, 'exam')}${where}. ${first} at ${formatMinute(next.startMinute)}${wait > 0 ? `, in ${formatDuration(wait)}` : ''}.`;
}

/** What an exam's second line says: its kind, the interpreter, the place where the day has several. */
export function examDetail(exam: ExamOfDay): string {
  const parts = [exam.evaluationKind === 'FOLLOW_UP' ? 'Follow-up' : '', exam.interpreterLanguage ? `${exam.interpreterLanguage} interpreter${exam.interpreterConfirmed ? ', confirmed' : ''}` : '', exam.locationName ?? ''];
  return parts.filter(Boolean).join(', ');
}

const calls: Record<string, string> = { confirmed: 'Confirmed', left_message: 'Left a message', no_answer: 'No answer', scheduling: 'Wants another date', cancellation: 'Cancelled', late: 'Will be late' };

/** 'Confirmed', 'No answer, 2 tries'; how the last call about an exam went. */
export function callInWords({ call }: Pick<ExamOfDay, 'call'>): string {
  if (call === null) return 'Not called yet';
  const said = calls[call.subject] ?? '';
  return (call.subject === 'no_answer' || call.subject === 'left_message') && call.count > 1 ? `${said}, ${call.count} tries` : said;
}
