import type { Feed } from '@/lib/features/feeds/schema';
import { formatInstantFully } from '@/lib/format/dates';
import { FeedAction } from './feed-action';

interface Props {
  readonly feeds: readonly Feed[];
  readonly timeZone: string;
  readonly today: string;
}

/** The calendar addresses that are in use, and when each was last read. */
export function FeedTable({ feeds, timeZone, today }: Props) {
  return (
    <div className="relative overflow-x-auto">
      <table className="data-table" aria-label="Calendar addresses">
        <thead>
          <tr>
            <th scope="col">Where it is read</th>
            <th scope="col">Physician</th>
            <th scope="col">Ends in</th>
            <th scope="col">Created</th>
            <th scope="col">Last read</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <tr key={feed.id}>
              <th scope="row">{feed.name}</th>
              <td className="whitespace-nowrap">{feed.physicianName}</td>
              <td className="ident">{feed.lastFour}</td>
              <td className="whitespace-nowrap">{formatInstantFully(feed.createdAt, timeZone, today)}</td>
              <td className="whitespace-nowrap">{feed.lastReadAt ? formatInstantFully(feed.lastReadAt, timeZone, today) : <span className="text-muted">Not yet</span>}</td>
              <td className="end">
                <FeedAction feedId={feed.id} name={feed.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
