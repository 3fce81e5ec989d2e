import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import type { WaitingRecord, WaitingRecords } from '@/lib/features/record-work/schema';
import { counted } from '@/lib/format/names';

const quarantined = { no_declaration: 'no declaration', not_signed: 'declaration not signed', count_differs: 'count differs' } as const;

/** What of the records waits for a person: packets in quarantine, to be sorted, excerpts to confirm; by the day of the exam. */
export function RecordsWaiting({ records, today }: { readonly records: WaitingRecords; readonly today: string }) {
  const sums = [
    records.quarantined > 0 ? `${records.quarantined} in quarantine` : '',
    records.toSort ? `${records.toSort} to sort` : '',
    records.toConfirm ? `${counted(records.toConfirm, 'excerpt')} to confirm` : '',
  ].filter(Boolean);
  return (
    <Section
      title="Records"
      note={sums.join(' · ')}
      ruled
      className="mt-5"
      aside={
        <Link href="/records" className="quiet-link">
          All records
        </Link>
      }
    >
      {records.rows.length === 0 ? (
        <p className="py-3 text-muted">No packet is in quarantine, and nothing waits to be sorted or confirmed.</p>
      ) : (
        <ul aria-label="Records that wait">
          {records.rows.map((row) => (
            <li key={`${row.kind} ${row.packetId ?? row.caseId}`} data-row className="flex min-h-(--row) flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-hairline py-1.5">
              <span className="w-48 shrink-0 text-sm max-sm:hidden">{row.examOn ? <Day date={row.examOn} today={today} /> : <span className="text-muted">No exam day</span>}</span>
              <Link href={hrefOf(row)} data-row-focus className="row-link font-medium">
                {row.claimantName}
              </Link>
              <span className="min-w-0 flex-1 truncate text-xs text-muted">{row.senderName}</span>
              <span className="max-sm:w-full">{row.kind === 'quarantined' ? <StateIcon tone="held">{waitsFor(row)}</StateIcon> : <StateIcon tone="not-begun">{waitsFor(row)}</StateIcon>}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function waitsFor({ kind, count, quarantineReason }: WaitingRecord): string {
  if (kind === 'quarantined') return `${counted(count, 'page')} in quarantine${quarantineReason ? `, ${quarantined[quarantineReason]}` : ''}`;
  return kind === 'to_sort' ? `${counted(count, 'document')} to accept` : `${counted(count, 'excerpt')} to confirm`;
}

function hrefOf({ kind, packetId, caseId }: WaitingRecord): string {
  if (kind === 'to_confirm') return `/cases/${caseId}/chronology?view=confirm`;
  return kind === 'to_sort' ? `/packets/${packetId}/index` : `/packets/${packetId}`;
}
