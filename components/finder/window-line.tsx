import { addDays, daysBetween, type CalendarDate } from '@/lib/domain/calendar';
import type { AppointmentWindow } from '@/lib/features/slots/schema';
import { formatShortDay } from '@/lib/format/dates';

const shownDays = 120;
/** Without the year: the words under the line have it. */
const shortly = (date: string): string => formatShortDay(date, date);
const share = (day: number): string => `${(Math.min(shownDays, Math.max(0, day)) / shownDays) * 100}%`;

interface Props {
  readonly window: AppointmentWindow;
  readonly chosenOn: string | null;
  readonly today: string;
}

/** The window from the request as a line: asked, today, the chosen day, day 90, day 120. */
export function WindowLine({ window, chosenOn, today }: Props) {
  const { askedOn, day90On, day120On, todayDay } = window;
  const chosenDay = chosenOn === null ? null : daysBetween(askedOn as CalendarDate, chosenOn as CalendarDate);
  const words = [`Asked ${formatShortDay(askedOn, today)}`, `today is day ${todayDay}`, ...(chosenDay === null ? [] : [`chosen is day ${chosenDay}`]), `day 90 is ${formatShortDay(day90On, today)}`, `day 120 is ${formatShortDay(day120On, today)}`];
  return (
    <div role="img" aria-label={words.join(', ')} className="py-2 text-xs">
      <div className="flex justify-between text-muted">
        <span>{shortly(askedOn)}</span>
        <span>{shortly(addDays(askedOn as CalendarDate, shownDays))}</span>
      </div>
      <div className="relative my-2 h-2">
        <span className="absolute inset-0 rounded-full bg-default" />
        <span className="absolute inset-y-0 left-0 rounded-l-full bg-chart-2/55" style={{ width: share(90) }} />
        <Tick day={todayDay} />
        <Tick day={90} />
        {chosenDay !== null && <span className="absolute -top-0.5 size-3 -translate-x-1/2 rounded-full border-2 border-surface bg-accent" style={{ left: share(chosenDay) }} />}
      </div>
      <div className="relative h-4">
        <TodayLabel day={todayDay} />
        <span className={`absolute font-medium whitespace-nowrap ${todayDay > 90 ? '-translate-x-full' : '-translate-x-1/2'}`} style={{ left: share(90) }}>
          90, {shortly(day90On)}
        </span>
        {todayDay <= 90 && <span className="absolute right-0 text-muted">120</span>}
      </div>
    </div>
  );
}

function Tick({ day }: { readonly day: number }) {
  return <span className="absolute -top-1 h-4 w-0.5 -translate-x-1/2 bg-foreground" style={{ left: share(day) }} />;
}

/** Today's day beside its mark, moved aside where day 90 stands. */
function TodayLabel({ day }: { readonly day: number }) {
  const look = 'absolute whitespace-nowrap text-muted';
  if (day > 90) return <span className={`${look} right-0`}>Today, {day}</span>;
  if (day > 58) return <span className={`${look} -translate-x-full`} style={{ left: share(Math.min(day, 73)) }}>Today, {day}</span>;
  return <span className={`${look} ${day > 11 ? '-translate-x-1/2' : ''}`} style={{ left: share(day > 11 ? day : 0) }}>Today, {day}</span>;
}
