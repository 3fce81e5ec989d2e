import { distance, dueDistance, formatDay } from '@/lib/format/dates';

interface Props {
  readonly date: string;
  readonly today: string;
  /** `due`: something is owed by then, so today is amber and later is red. */
  readonly sense?: 'due' | 'plain';
  readonly stacked?: boolean;
  readonly className?: string;
}

/** A calendar date with its distance from today, in words and, where something is owed, in colour. */
export function Day({ date, today, sense = 'plain', stacked = false, className = '' }: Props) {
  const words = sense === 'due' ? dueDistance(date, today) : distance(date, today);
  const tint = sense !== 'due' || date > today ? 'text-muted' : date === today ? 'text-warning-ink' : 'text-danger-ink';
  return (
    <time dateTime={date} className={`whitespace-nowrap ${className}`}>
      <span className="font-medium">{formatDay(date, today)}</span>
      {stacked ? <span className={`block text-xs ${tint}`}>{words}</span> : <span className={`ml-[7px] ${tint}`}>{words}</span>}
    </time>
  );
}
