import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { heldWords } from '@/components/packets/packet-words';
import { StateIcon } from '@/components/ui/state-icon';
import { needsDeclaration } from '@/lib/domain/records/packet-state';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { formatCount } from '@/lib/format/money';

/** Declared against counted: a page in quarantine cannot be billed. Private work needs no declaration. */
export function CaseRecords({ found: { id: caseId, kind, records, evaluations } }: { readonly found: Pick<CaseDetail, 'id' | 'kind' | 'records' | 'evaluations'> }) {
  const [mayRead, maySearch] = [useMay('excerpt.list'), useMay('record.search')];
  const declared = needsDeclaration(kind) || records.declaredPages > 0;
  const agree = !declared || records.countedPages === records.declaredPages && records.undeclaredPages === 0;
  return (
    <Section title="Pages of records" ruled className="mt-5" note={records.packetCount > 0 ? `${records.packetCount} packets`.replace(/^1 packets$/, '1 packet') : undefined}>
      {records.packetCount === 0 ? (
        <p className="py-2 text-muted">No records yet.</p>
      ) : (
        <dl>
          <div className="flex justify-between py-1">
            <dt>Declared</dt>
            <dd className="num">{declared ? formatCount(records.declaredPages) : <span className="text-muted">not required</span>}</dd>
          </div>
          <div className="flex justify-between py-1">
            <dt>Counted</dt>
            <dd className="num">{agree ? <StateIcon tone="done">{formatCount(records.countedPages)}</StateIcon> : <StateIcon tone="check">{formatCount(records.countedPages)}</StateIcon>}</dd>
          </div>
          {records.undeclaredPages > 0 && (
            <div className="flex justify-between py-1">
              <dt className="first-letter:uppercase">{heldWords(evaluations.flatMap(({ packets }) => packets))}</dt>
              <dd className="num">
                <StateIcon tone="held">{formatCount(records.undeclaredPages)}, not billable</StateIcon>
              </dd>
            </div>
          )}
          {records.previouslyReviewedPages > 0 && (
            <div className="flex justify-between py-1">
              <dt>Reviewed before</dt>
              <dd className="num">{formatCount(records.previouslyReviewedPages)}</dd>
            </div>
          )}
        </dl>
      )}
      {records.packetCount > 0 && maySearch && (
        <Link href={`/records/search?case=${caseId}`} className="no-print mt-1 mr-4 inline-block text-xs text-link hover:underline">
          Search these records
        </Link>
      )}
      {records.packetCount > 0 && mayRead && (
        <Link href={`/cases/${caseId}/chronology`} className="no-print mt-1 inline-block text-xs text-link hover:underline">
          Chronology
        </Link>
      )}
    </Section>
  );
}
