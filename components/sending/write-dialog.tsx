'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput } from '@/components/forms/inputs';
import { reportWays, type ReportWay } from '@/lib/domain/edi/claim-837';
import { ediFilePath, useWriteClaims } from '@/lib/features/edi-files/client';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { download } from '@/lib/http/client';

interface Props {
  readonly bills: readonly { readonly invoiceId: string; readonly number: string; readonly payerName: string; readonly totalCents: number }[];
  readonly onClose: () => void;
}

/** Writes bills as 837P and hands the files over; from then on they count as sent. */
export function WriteDialog({ bills, onClose }: Props) {
  const write = useWriteClaims();
  return (
    <AskDialog
      title="Write the 837P"
      subtitle={counted(bills.length, 'bill')}
      action={`Write ${counted(bills.length, 'claim')}`}
      done="Written and recorded as sent. Upload the file where the payer takes it."
      onClose={onClose}
      send={async (values, idempotencyKey) => {
        const { files } = await write.mutateAsync({ idempotencyKey, input: { invoiceIds: bills.map(({ invoiceId }) => invoiceId as never), report: values.text('report') as ReportWay, usage: values.text('usage') === 'T' ? 'T' : 'P' } });
        for (const { id } of files) await download(ediFilePath(id));
      }}
    >
      {({ errorOf }) => (
        <>
          <ul className="sm:col-span-2">
            {bills.slice(0, 8).map((bill) => (
              <li key={bill.invoiceId} className="flex gap-3 border-b border-hairline py-1.5">
                <span className="ident">{bill.number}</span>
                <span className="min-w-0 flex-1 truncate text-soft">{bill.payerName}</span>
                <span className="num">{formatDollars(bill.totalCents)}</span>
              </li>
            ))}
            {bills.length > 8 && <li className="py-1.5 text-muted">and {bills.length - 8} more</li>}
          </ul>
          <SelectInput label="The reports go" name="report" choices={Object.entries(reportWays)} defaultValue="BM" hint="Said in the claim (PWK)" error={errorOf('report')} />
          <SelectInput label="Kind of file" name="usage" choices={[['P', 'Real'], ['T', 'Test: nothing counts as sent']]} defaultValue="P" error={errorOf('usage')} />
        </>
      )}
    </AskDialog>
  );
}
