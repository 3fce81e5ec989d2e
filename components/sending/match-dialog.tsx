'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput } from '@/components/forms/inputs';
import { matchableInvoices, useMatchClaim } from '@/lib/features/edi-files/client';
import type { EdiFile } from '@/lib/features/edi-files/schema';
import { formatDollars } from '@/lib/format/money';

/** Says which bill an answer is about that came under a number which is none of ours. */
export function MatchDialog({ claim, onClose }: { readonly claim: EdiFile['claims'][number]; readonly onClose: () => void }) {
  const match = useMatchClaim();
  const { data: list } = useQuery(matchableInvoices());
  const [chosen, setChosen] = useState('');
  const rows = [...(list?.rows ?? [])].sort((a, b) => Math.abs(a.totalCents - claim.amountCents) - Math.abs(b.totalCents - claim.amountCents));
  return (
    <AskDialog title="Which bill is it" subtitle={`${claim.claimControl || 'no number'}, ${formatDollars(claim.amountCents)}`} action="Match" done="Matched." onClose={onClose} send={() => match.mutateAsync({ ediClaimId: claim.id as never, version: claim.version, invoiceId: chosen as never })}>
      {({ errorOf }) => (
        <SelectInput
          label="Invoice"
          name="invoiceId"
          className="sm:col-span-2"
          required
          autoFocus
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          choices={[['', list ? 'Choose a bill' : 'Looking for bills…'], ...rows.map((row) => [row.id, `${row.number ?? ''}, ${row.claimantName ?? row.payerName}, ${formatDollars(row.totalCents)}`] as const)]}
          hint="Those of the same amount stand first"
          error={errorOf('invoiceId')}
        />
      )}
    </AskDialog>
  );
}
