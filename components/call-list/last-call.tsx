import { outcomeOf } from '@/components/communications/said-words';
import { StateIcon } from '@/components/ui/state-icon';
import type { CallRow } from '@/lib/features/call-lists/schema';
import { formatInstant } from '@/lib/format/dates';
import { counted, shortName } from '@/lib/format/names';

/** How the last call went, when and with whom; how many tries there were. */
export function LastCall({ row, timeZone, today }: { readonly row: CallRow; readonly timeZone: string; readonly today: string }) {
  const [last] = row.calls;
  if (!last) return <StateIcon tone="not-begun">Not called yet</StateIcon>;
  const { tone, label } = outcomeOf(last);
  return (
    <div>
      <StateIcon tone={tone}>{label}</StateIcon>
      <p className="text-xs text-muted">
        {formatInstant(last.at, timeZone, today)}
        {last.withName ? `, ${last.withName}` : ''}
        {last.recordedByName ? ` · ${shortName(last.recordedByName)}` : ''}
        {row.calls.length > 1 ? ` · ${counted(row.calls.length, 'call')}` : ''}
      </p>
      {last.said && <p className="text-xs text-soft">{last.said}</p>}
    </div>
  );
}
