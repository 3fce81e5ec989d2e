import { Cite } from '@/components/ui/cite';
import { isCalendarDate, type CalendarDate } from '@/lib/domain/calendar';
import { codeTurn } from '@/lib/domain/evaluation/code-turn';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { formatDay } from '@/lib/format/dates';

interface Props {
  readonly found: Pick<CaseDetail, 'kind' | 'examHistory'>;
  /** As typed; until it is a day, the answer is today's. */
  readonly on: string;
  readonly today: string;
}

/** ML201 or ML202 for an exam on the day that is being typed, and the day on which it turns. */
export function CodeTurnNote({ found, on, today }: Props) {
  if (found.kind !== 'QME' && found.kind !== 'AME') return null;
  const day = isCalendarDate(on) ? on : (today as CalendarDate);
  const { code, reason, turnsOn, section, confidence, warning } = codeTurn(found.examHistory.map((exam) => ({ ...exam, examOn: exam.examOn as CalendarDate })), day);
  return (
    <p role="status" className="text-soft sm:col-span-2">
      <strong className="font-medium text-foreground">
        {code}
        {day === on ? '' : ' today'}
      </strong>
      . {reason}. {turnsOn !== null && (code === 'ML202' ? `From ${formatDay(turnsOn, today)} on it is ML201.` : `It was ML202 until ${formatDay(turnsOn, today)}.`)} <Cite verify={confidence === 'M'}>{section}</Cite>
      {warning && <span className="block text-warning-ink">{warning}</span>}
    </p>
  );
}
