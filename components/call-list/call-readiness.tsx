import { Declaration } from '@/components/today/declaration';
import { StateIcon } from '@/components/ui/state-icon';
import type { CallRow } from '@/lib/features/call-lists/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { dial } from './call-words';

/** What must be there for the exam: interpreter, notice, records. Each in a line of its own. */
export function CallReadiness({ row, today }: { readonly row: CallRow; readonly today: string }) {
  const { interpreter } = row;
  return (
    <ul className="flex flex-col gap-0.5">
      {interpreter && (
        <li>
          <StateIcon tone={interpreter.confirmedOn ? 'done' : 'check'}>
            {interpreter.language} interpreter{interpreter.name || interpreter.vendor ? `, ${interpreter.name || interpreter.vendor}` : ''}, {interpreter.confirmedOn ? 'confirmed' : 'not confirmed'}
          </StateIcon>
          {interpreter.phone && !interpreter.confirmedOn && (
            <a href={dial(interpreter.phone)} className="num ml-5 block text-xs text-muted">
              {interpreter.phone}
            </a>
          )}
        </li>
      )}
      <li>{row.notifiedOn ? <StateIcon tone="done">Notice sent {formatShortDay(row.notifiedOn, today)}</StateIcon> : <StateIcon tone={row.caseKind === 'QME' ? 'check' : 'not-begun'}>Notice not sent</StateIcon>}</li>
      <li className="flex flex-wrap gap-x-2">
        <span className="num">{formatCount(row.pages)} pages</span>
        <Declaration of={row.declaration} />
      </li>
    </ul>
  );
}
