'use client';

import Link from 'next/link';
import { EorAppeals } from '@/components/appeals/eor-appeals';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import { DISPUTE_DAYS } from '@/lib/domain/billing/denials/path';
import type { Eor } from '@/lib/features/eors/schema';
import { formatCents, formatDollars } from '@/lib/format/money';

/** What follows from an EOR: by when, what is at stake, where the money is, what does not add up. */
export function EorSide({ eor }: { readonly eor: Eor }) {
  const open = eor.atStakeCents > 0 && eor.state === 'POSTED';
  return (
    <>
      {open && (
        <Section title="At stake" ruled>
          <p className="flex items-baseline justify-between gap-3 border-b border-hairline py-2">
            <span>Short and not settled</span> <span className="num font-semibold">{formatDollars(eor.atStakeCents)}</span>
          </p>
          {eor.disputeBy && (
            <p className="border-b border-hairline py-2">
              Dispute by <Day date={eor.disputeBy} today={eor.today} sense="due" />
              <span className="block text-xs text-muted">
                {DISPUTE_DAYS} days from service <Cite>LC 4622(b)(1)</Cite> <Cite verify>LC 4622(c)</Cite>
              </span>
            </p>
          )}
        </Section>
      )}
      {eor.state === 'POSTED' && eor.invoice && <EorAppeals invoiceId={eor.invoice.id} eorId={eor.id} />}
      {eor.dump && (
        <Section title="Denial dumping" ruled className="mt-6">
          <p className="py-2">
            <StateIcon tone="wrong">A list of codes is no reason</StateIcon>
            <span className="mt-1 block text-soft">{eor.dump.words}</span>
            <span className="ident mt-1 block text-xs text-muted">{eor.dump.codes.join(' ')}</span>
          </p>
        </Section>
      )}
      {eor.findings.length > 0 && (
        <Section title="Does not add up" count={eor.findings.length} ruled className="mt-6">
          <ul>
            {eor.findings.map((finding) => (
              <li key={finding} className="border-b border-hairline py-2">
                <StateIcon tone="check">{finding}</StateIcon>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(eor.receipt || eor.remittance) && (
        <Section title="Money" ruled className="mt-6">
          {eor.receipt && (
            <p className="border-b border-hairline py-2">
              <Link href={`/payments/${eor.receipt.id}`} className="text-link">
                {eor.receipt.reference ? `Check ${eor.receipt.reference}` : 'The check'}
              </Link>{' '}
              <span className="num float-right">{formatDollars(eor.receipt.amountCents)}</span>
              <span className="block text-xs text-muted">{eor.receipt.unappliedCents > 0 ? `${formatDollars(eor.receipt.unappliedCents)} of it not applied` : 'Applied whole'}</span>
            </p>
          )}
          {eor.remittance && (
            <>
              <p className="border-b border-hairline py-2">
                {eor.remittance.method} <span className="ident">{eor.remittance.checkReference}</span> of {eor.remittance.payerName}
                <span className="num float-right">{formatDollars(eor.remittance.checkCents)}</span>
                {eor.ediFileId && (
                  <Link href="/invoices/electronic" className="block text-xs text-link">
                    The file it came in
                  </Link>
                )}
              </p>
              {eor.remittance.providerAdjustments.map((one, at) => (
                <p key={at} className="border-b border-hairline py-2">
                  <span className="ident">{one.code}</span> {one.words} <span className="ident text-muted">{one.reference}</span>
                  <span className="num float-right">{formatCents(-one.amountCents)}</span>
                  <span className="block text-xs text-muted">Taken from the whole check, not from this bill</span>
                </p>
              ))}
            </>
          )}
        </Section>
      )}
      {eor.others.length > 0 && (
        <Section title="Other EORs of this invoice" count={eor.others.length} ruled className="mt-6">
          <ul>
            {eor.others.map((other) => (
              <li key={other.id} className="flex min-h-9 flex-wrap items-center gap-2 border-b border-hairline py-1.5">
                <Link href={`/eors/${other.id}`} className="text-link">
                  {other.servedOn ? <Day date={other.servedOn} today={eor.today} /> : 'Day not known'}
                </Link>
                {other.twin && <StateIcon tone="check">The same?</StateIcon>}
                {other.state === 'VOID' && <span className="text-xs text-muted">void</span>}
                <span className="num ml-auto">{formatCents(other.paidCents)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {eor.note && (
        <Section title="Note" ruled className="mt-6">
          <p className="py-2 whitespace-pre-line">{eor.note}</p>
        </Section>
      )}
    </>
  );
}
