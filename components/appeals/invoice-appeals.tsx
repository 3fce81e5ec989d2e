'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import { ladderLabels } from '@/lib/domain/billing/appeals/ladder';
import { appealWays } from '@/lib/features/appeals/client';
import { lateChargesOf } from '@/lib/features/late-charges/client';
import type { LateCharges } from '@/lib/features/late-charges/schema';
import { unansweredBills } from '@/lib/features/payment-letters/client';
import { libraryHref } from '@/lib/domain/library/entry';
import { formatDollars } from '@/lib/format/money';
import { ClaimButton } from './claim-button';
import { kindLabel, standing } from './appeal-words';

/** On a bill: what is disputed, what may be, and what lateness adds. Nothing where there is nothing to say. */
export function InvoiceAppeals({ invoiceId }: { readonly invoiceId: string }) {
  const may = useMay('appeal.ways');
  const ways = useQuery({ ...appealWays(invoiceId), enabled: may }).data;
  const charges = useQuery({ ...lateChargesOf(invoiceId), enabled: may }).data;
  const silence = useQuery({ ...unansweredBills(invoiceId), enabled: may }).data?.rows[0];
  if (!ways) return null;
  const open = ways.groups.flatMap((group) => group.ways.filter(({ state }) => state === 'open' || state === 'late' || state === 'missed').map((way) => ({ ...way, eorId: group.eorId })));
  const late = charges?.applies && (charges.late || charges.claims.length > 0);
  if (ways.appeals.length === 0 && open.length === 0 && !late && !silence) return null;
  return (
    <Section title="Appeals" count={ways.appeals.length || undefined} ruled className="no-print mt-6">
      <ul>
        {ways.appeals.map((appeal) => {
          const { tone, words } = standing({ ...appeal, today: ways.today });
          return (
            <li key={appeal.id} className="flex min-h-9 flex-wrap items-center gap-x-2 border-b border-hairline py-1.5">
              <Link href={`/appeals/${appeal.id}`} className="text-link inline-flex min-h-6 items-center">
                {kindLabel(appeal.kind)}
              </Link>
              <StateIcon tone={tone} className="text-xs">
                {words}
              </StateIcon>
              <span className="num ml-auto">{formatDollars(appeal.recoveredCents || appeal.disputedCents)}</span>
            </li>
          );
        })}
        {open.map((way) => (
          <li key={way.kind + way.eorId} className="border-b border-hairline py-2">
            {way.state === 'missed' ? (
              <StateIcon tone="failed">{kindLabel(way.kind)} missed</StateIcon>
            ) : (
              <Link href={`/appeals/new?invoice=${invoiceId}${way.eorId ? `&eor=${way.eorId}` : ''}`} className="text-link inline-flex min-h-6 items-center">
                {kindLabel(way.kind)} is open
              </Link>
            )}{' '}
            {way.dueOn && way.state !== 'missed' && <Day date={way.dueOn} today={ways.today} sense="due" />}
            {way.state === 'missed' && <p className="text-xs text-muted">{way.why}</p>}
          </li>
        ))}
        {silence && (
          <li className="border-b border-hairline py-2">
            <Link href="/appeals?show=no-answer" className="text-link inline-flex min-h-6 items-center">
              No answer, day {silence.days}
            </Link>
            <span className="block text-xs text-muted">{silence.due === null ? (silence.next ? `next: ${silence.next.kind === 'petition' ? 'petition' : ladderLabels[silence.next.kind].toLowerCase()}` : 'nothing more to send') : silence.due === 'petition' ? 'a petition is open' : `${ladderLabels[silence.due].toLowerCase()} is due`}</span>
          </li>
        )}
      </ul>
      {late && charges && <Charges charges={charges} invoiceId={invoiceId} />}
    </Section>
  );
}

function Charges({ charges, invoiceId }: { readonly charges: LateCharges; readonly invoiceId: string }) {
  return (
    <div className="border-b border-hairline py-2">
      <p className="flex items-baseline gap-2">
        Penalty and interest today
        <Dollar cents={charges.totalCents} title="Penalty and interest, counted to today" steps={charges.steps.map(({ label, value, section }) => ({ label, value, cite: section }))} sum className="ml-auto" />
      </p>
      <Cite href={libraryHref('clock.bill.payment')}>{charges.section}</Cite>
      {!charges.receiptRecorded && <p className="text-xs text-muted">Counted from the day of issue: no receipt is recorded.</p>}
      {charges.claims.map((claim) => (
        <p key={claim.id} className="text-xs">
          <Link href={`/invoices/${claim.id}`} className="text-link inline-flex min-h-6 items-center">
            {claim.number ? `Claimed on ${claim.number}` : 'Claim drafted'}
          </Link>{' '}
          <span className="num text-muted">{formatDollars(claim.totalCents)}</span>
        </p>
      ))}
      {charges.mayClaim && <ClaimButton invoiceId={invoiceId} cents={charges.toClaim.totalCents} />}
    </div>
  );
}
