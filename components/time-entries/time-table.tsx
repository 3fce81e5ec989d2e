'use client';

import Link from 'next/link';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { StateIcon } from '@/components/ui/state-icon';
import { useNotice } from '@/components/ui/notice';
import { activityLabels } from '@/lib/domain/time/activities';
import { useRemoveTimeEntry } from '@/lib/features/time-entries/client';
import type { TimeEntry, TimeSheet } from '@/lib/features/time-entries/schema';
import { formatDay, formatDuration } from '@/lib/format/dates';
import type { TimeDialogKind } from './time-words';
import { evaluationOf } from './time-words';

interface Props {
  readonly sheet: TimeSheet;
  readonly onOpen: (dialog: TimeDialogKind) => void;
}

/** Each piece of work on a case, the newest first; what is on a bill is locked and says on which. */
export function TimeTable({ sheet, onOpen }: Props) {
  const { today } = useViewer();
  return (
    <table aria-label="Time" className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Work</th>
          <th scope="col" className="max-md:hidden">Who</th>
          <th scope="col" className="end">Minutes</th>
          <th scope="col" className="max-sm:hidden">State</th>
          <th scope="col" className="end no-print">
            <span className="sr-only">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.entries.map((entry) => (
          <tr key={entry.id}>
            <td className="whitespace-nowrap">{formatDay(entry.workedOn, today)}</td>
            <th scope="row" className="font-normal">
              <span className="font-medium">{activityLabels[entry.activity]}</span>
              <span className="block max-w-prose text-xs text-muted">{[evaluationOf(sheet, entry.evaluationId, today), entry.note].filter(Boolean).join(' · ')}</span>
              <span className="block text-xs sm:hidden">
                <Standing entry={entry} />
              </span>
            </th>
            <td className="max-md:hidden">{entry.userName}</td>
            <td className="num end whitespace-nowrap">{entry.running ? '' : entry.minutes}{!entry.running && entry.minutes >= 60 && <span className="block text-xs text-muted">{formatDuration(entry.minutes)}</span>}</td>
            <td className="max-sm:hidden">
              <Standing entry={entry} />
            </td>
            <td className="no-print end whitespace-nowrap">
              <EntryActions entry={entry} closed={sheet.closed} onOpen={onOpen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ entry }: { readonly entry: TimeEntry }) {
  if (entry.running) return <StateIcon tone="underway">Running</StateIcon>;
  if (entry.invoice) {
    return (
      <StateIcon tone={entry.invoice.state === 'DRAFT' ? 'not-begun' : 'done'}>
        <Link href={`/invoices/${entry.invoice.id}`} className="quiet-link">
          {entry.invoice.number ?? 'On a draft'}
        </Link>
      </StateIcon>
    );
  }
  return entry.billable ? <StateIcon tone="check">Not billed</StateIcon> : <StateIcon tone="off">Not billable</StateIcon>;
}

function EntryActions({ entry, closed, onOpen }: { readonly entry: TimeEntry; readonly closed: boolean; readonly onOpen: Props['onOpen'] }) {
  const notify = useNotice();
  const remove = useRemoveTimeEntry();
  if (closed || !entry.mine || entry.invoice) return null;
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const takeOut = () =>
    void remove.mutateAsync({ timeEntryId: entry.id as never, version: entry.version, removed: true }).then(
      () => notify({ message: 'The entry is removed.', ...(entry.running ? {} : { undo: () => void remove.mutateAsync({ timeEntryId: entry.id as never, version: entry.version + 1, removed: false }).catch(tell) }) }),
      tell,
    );
  if (entry.running) {
    return (
      <span className="inline-flex items-center gap-1">
        <Button size="sm" onClick={() => onOpen({ kind: 'stop', entry })}>
          Stop
        </Button>
        <OverflowMenu label={`More for ${activityLabels[entry.activity].toLowerCase()}`} choices={[{ id: 'remove', label: 'Throw away' }]} onChoose={takeOut} />
      </span>
    );
  }
  return <OverflowMenu label={`More for ${activityLabels[entry.activity].toLowerCase()}, ${entry.minutes} minutes`} choices={[{ id: 'amend', label: 'Correct' }, { id: 'remove', label: 'Remove' }]} onChoose={(id) => (id === 'amend' ? onOpen({ kind: 'amend', entry }) : takeOut())} />;
}
