import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { reportHref, standingOf } from '@/components/report-list/report-row-words';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import type { Today } from '@/lib/features/today/schema';

/** Reports that are due within 7 days, wait for a signature or wait to be served: who has each. */
export function ReportsWaiting({ reports, today, mayRead, mayServe }: { readonly reports: NonNullable<Today['reports']>; readonly today: string; readonly mayRead: boolean; readonly mayServe: boolean }) {
  return (
    <Section
      title="Reports"
      note={reports.count > reports.rows.length ? `the first ${reports.rows.length} of ${reports.count}` : 'due within 7 days, to sign or to serve'}
      ruled
      className="mt-5"
      aside={
        <Link href="/reports" className="quiet-link">
          All reports
        </Link>
      }
    >
      {reports.rows.length === 0 && <p className="py-3 text-muted">No report is due within 7 days, waits for a signature or waits to be served.</p>}
      <ul aria-label="Reports that wait">
        {reports.rows.map((row) => {
          const { tone, words, who } = standingOf(row);
          return (
            <li key={row.id} data-row className="flex min-h-(--row) flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-hairline py-1.5">
              <span className="shrink-0 text-sm sm:w-48">{row.strictOn ? <Day date={row.strictOn} today={today} sense="due" /> : <span className="text-muted">No clock</span>}</span>
              <Link href={mayRead ? reportHref(row, mayServe) : `/cases/${row.caseId}`} data-row-focus className="row-link font-medium max-sm:order-first">
                {row.claimantName}
              </Link>
              <span className="min-w-0 flex-1 truncate text-xs text-muted max-sm:order-first max-sm:grow max-sm:basis-1/3">{row.isMine && row.state === 'REVIEW' ? 'With you' : who}</span>
              <span className="max-sm:ml-auto">
                <StateIcon tone={tone}>{words}</StateIcon>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
