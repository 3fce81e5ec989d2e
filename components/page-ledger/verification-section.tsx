'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useSaving } from '@/components/forms/use-saving';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { useWithdrawVerification } from '@/lib/features/page-ledgers/client';
import type { PageLedger, WithdrawVerification } from '@/lib/features/page-ledgers/schema';
import { formatInstant } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

const SignDialog = dynamic(() => import('./sign-dialog').then((module) => module.SignDialog), { ssr: false });

/** The physician's verification: what it says, who signed it, and whether the count is still the one that was sworn to. */
export function VerificationSection({ ledger }: { readonly ledger: PageLedger }) {
  const { timeZone, today } = useViewer();
  const notify = useNotice();
  const maySign = useMay('page_verification.sign') && ledger.isPhysician && ledger.locked !== 'closed';
  const [isOpen, setOpen] = useState(false);
  const { mutateAsync } = useWithdrawVerification();
  const withdrawing = useSaving<WithdrawVerification, PageLedger>({ mutationFn: mutateAsync }, { onSaved: () => notify({ message: 'Verification withdrawn. Its words are kept.' }) });
  const { verification, totals } = ledger;
  const differs = verification !== null && verification.pages !== ledger.reviewedPages;
  return (
    <Section title="Verification by the physician" note="not the sender’s declaration" ruled className="mt-6">
      {verification ? (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <StateIcon tone={differs ? 'check' : 'done'}>{differs ? `Verified ${formatCount(verification.pages)}, the count is ${formatCount(ledger.reviewedPages)} now` : `${counted(verification.pages, 'page')} verified`}</StateIcon>
            <span className="text-xs text-muted">
              {verification.verifiedByName}, {formatInstant(verification.verifiedAt, timeZone, today)}
            </span>
          </div>
          <blockquote className="max-w-[72ch] border-l-2 border-border pl-4 whitespace-pre-line">{verification.text}</blockquote>
        </>
      ) : (
        <>
          <p className="py-2 text-xs text-muted">
            The report must carry it when pages beyond the included ones are billed. It would say: <Cite>8 CCR 9793(n)</Cite>
          </p>
          <blockquote className="max-w-[72ch] border-l-2 border-border pl-4 whitespace-pre-line text-soft">{ledger.draftText}</blockquote>
        </>
      )}
      {totals.unseenTaken > 0 && <p className="pt-2 text-sm">{counted(totals.unseenTaken, 'page')} that {totals.unseenTaken === 1 ? 'counts has' : 'count have'} not been opened by {ledger.physicianName}.</p>}
      <div className="no-print flex flex-wrap gap-2 py-3">
        {maySign && ledger.reviewedPages > 0 && (
          <Button kind="primary" onClick={() => setOpen(true)}>
            {verification ? 'Verify again' : `Verify ${counted(ledger.reviewedPages, 'page')}`}
          </Button>
        )}
        {maySign && verification && (
          <Button pending={withdrawing.pending} onClick={() => withdrawing.save({ verificationId: verification.id as never })}>
            Withdraw
          </Button>
        )}
        {!ledger.isPhysician && !verification && <p className="text-xs text-muted">Only {ledger.physicianName} can verify.</p>}
        {withdrawing.title && (
          <p role="alert" className="text-xs text-danger-ink">
            {withdrawing.title}
          </p>
        )}
      </div>
      {ledger.earlier.length > 0 && (
        <details className="no-print border-t border-hairline py-2 text-sm">
          <summary className="cursor-pointer text-muted">Earlier and withdrawn ({ledger.earlier.length})</summary>
          <ul>
            {ledger.earlier.map((one) => (
              <li key={one.id} className="border-b border-hairline py-1.5 text-xs">
                {counted(one.pages, 'page')}, {one.verifiedByName}, {formatInstant(one.verifiedAt, timeZone, today)}; withdrawn {one.withdrawnAt ? formatInstant(one.withdrawnAt, timeZone, today) : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isOpen && <SignDialog ledger={ledger} onClose={() => setOpen(false)} />}
    </Section>
  );
}
