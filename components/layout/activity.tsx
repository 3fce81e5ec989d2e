import { formatInstant } from '@/lib/format/dates';

interface Props {
  readonly events: readonly { readonly at: string; readonly actorName: string; readonly summary: string }[];
  readonly timeZone: string;
  readonly today: string;
}

/** What happened to a thing, as its audit tells it: when, who, what. */
export function Activity({ events, timeZone, today }: Props) {
  return (
    <ul>
      {events.map((event) => (
        <li key={`${event.at}${event.summary}`} className="border-b border-hairline py-2">
          <time dateTime={event.at} className="block text-xs text-muted">
            {formatInstant(event.at, timeZone, today)}
          </time>
          <span className="text-soft">
            <strong className="font-medium text-foreground">{event.actorName}</strong> {event.summary}
          </span>
        </li>
      ))}
    </ul>
  );
}
