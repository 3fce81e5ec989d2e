import { StateIcon } from '@/components/ui/state-icon';
import type { SessionEntry } from '@/lib/features/session/schema';
import { formatInstant } from '@/lib/format/dates';
import { browserOf } from './browser-of';
import { SessionAction } from './session-action';

interface Props {
  readonly sessions: readonly SessionEntry[];
  readonly timeZone: string;
  readonly today: string;
}

/** Where one is signed in, the newest use first. */
export function SessionTable({ sessions, timeZone, today }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Address</th>
            <th scope="col">Signed in</th>
            <th scope="col">Last used</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">{browserOf(session.userAgent)}</th>
              <td className="ident">{session.ip || <span className="text-muted">Unknown</span>}</td>
              <td>{formatInstant(session.createdAt, timeZone, today)}</td>
              <td>{formatInstant(session.lastSeenAt, timeZone, today)}</td>
              <td className="end">{session.isThisOne ? <StateIcon tone="done">This one</StateIcon> : <SessionAction sessionId={session.id} where={browserOf(session.userAgent)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
