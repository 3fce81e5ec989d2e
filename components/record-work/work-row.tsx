import Link from 'next/link';
import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { StateIcon } from '@/components/ui/state-icon';
import type { WorkRow } from '@/lib/features/record-work/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';

export type WorkAct = 'assign' | 'finish' | 'reopen' | 'withdraw';

interface Props {
  readonly row: WorkRow;
  readonly today: string;
  readonly acts: readonly WorkAct[];
  readonly onAct: (act: WorkAct) => void;
}

const labels = { assign: 'Give to somebody else', finish: 'Mark reviewed', reopen: 'Open again', withdraw: 'Take back' } as const satisfies Record<WorkAct, string>;

/** A packet as work: exam, whose, how far, and what stands in the way. */
export function WorkItem({ row, today, acts, onAct }: Props) {
  const { assignment } = row;
  const mayScan = useMay('upload.begin');
  const read = row.state === 'ready' || row.state === 'quarantined';
  const percent = row.pageCount > 0 ? Math.floor((row.seenPages * 100) / row.pageCount) : 0;
  const first: WorkAct | undefined = assignment === null ? acts.find((act) => act === 'assign') : acts.find((act) => act === 'finish');
  const rest = acts.filter((act) => act !== first);
  return (
    <li data-row className="grid items-center gap-x-4 gap-y-1 border-b border-hairline px-(--pad) py-2.5 sm:grid-cols-[124px_minmax(0,1.5fr)_minmax(0,1fr)_auto] xl:grid-cols-[124px_minmax(0,1.5fr)_minmax(0,0.7fr)_minmax(0,1.1fr)_minmax(172px,auto)]">
      <div className="text-sm">
        {row.examOn ? <Day date={row.examOn} today={today} stacked /> : <span className="text-muted">No exam day</span>}
      </div>
      <div className="min-w-0">
        <Link data-row-focus href={`/packets/${row.packetId}`} className="font-medium text-link">
          {row.claimantName}
        </Link>
        <p className="truncate text-xs text-muted">
          {caseNumber(row.caseNumber)} · {row.senderName}, {formatShortDay(row.receivedOn, today)} · {row.physicianName}
        </p>
      </div>
      <div className="min-w-0 text-sm">
        {assignment ? (
          <>
            <p className="truncate">{assignment.reviewerName}</p>
            <p className="truncate text-xs text-muted">
              {assignment.doneAt ? 'Reviewed' : assignment.dueOn ? <>due {formatShortDay(assignment.dueOn, today)}{assignment.dueOn < today ? ', late' : ''}</> : 'no day'}
              {assignment.note && ` · ${assignment.note}`}
            </p>
          </>
        ) : (
          <span className="text-muted">Nobody yet</span>
        )}
      </div>
      <div className="min-w-0 text-xs text-soft sm:max-xl:col-start-2 sm:max-xl:col-span-2">
        {row.hasFiles ? (
          <p>
            <span className="num">{formatCount(row.seenPages)}</span> of <span className="num">{formatCount(row.pageCount)}</span> pages seen{row.pageCount > 0 ? `, ${percent}%` : ''}
          </p>
        ) : (
          <p>
            <span className="num">{formatCount(row.pageCount)}</span> {row.pageCount === 1 ? 'page' : 'pages'} on paper
          </p>
        )}
        {row.documentCount + row.excerptCount + row.openGaps > 0 && (
          <p className="text-muted">
            {row.acceptedDocuments} of {counted(row.documentCount, 'document')} accepted · {counted(row.excerptCount, 'excerpt')}
            {row.openGaps > 0 && (
              <>
                {' · '}
                <Link className="text-link" href={`/cases/${row.caseId}/chronology`}>
                  {counted(row.openGaps, 'open gap')}
                </Link>
              </>
            )}
          </p>
        )}
        {row.state === 'quarantined' && <StateIcon tone="held">In quarantine, ask the sender</StateIcon>}
        {!read && <StateIcon tone="underway">{row.state === 'receiving' ? 'Files still to come' : 'Being read'}</StateIcon>}
        {row.lockedFiles > 0 && <StateIcon tone="check">{counted(row.lockedFiles, 'file')} {row.lockedFiles === 1 ? 'needs' : 'need'} a password</StateIcon>}
      </div>
      <div className="no-print flex items-center gap-2 sm:max-xl:col-start-4 sm:max-xl:row-start-1">
        {read && row.hasFiles && (
          <ButtonLink size="sm" href={`/packets/${row.packetId}/read`} aria-label={`Read the records of ${row.claimantName}`}>
            Read
          </ButtonLink>
        )}
        {read && !row.hasFiles && mayScan && (
          <ButtonLink size="sm" href={`/packets/${row.packetId}`} aria-label={`Add scans of the records of ${row.claimantName}`}>
            Add scans
          </ButtonLink>
        )}
        {first && (
          <Button size="sm" kind="ghost" aria-label={`${assignment === null ? 'Assign' : labels[first]}, ${row.claimantName}`} onClick={() => onAct(first)}>
            {assignment === null ? 'Assign' : labels[first]}
          </Button>
        )}
        {rest.length > 0 && <OverflowMenu label={`More for ${row.claimantName}`} choices={rest.map((id) => ({ id, label: labels[id] }))} onChoose={onAct} />}
      </div>
    </li>
  );
}
