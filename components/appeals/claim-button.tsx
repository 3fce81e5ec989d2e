'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useClaimLateCharges } from '@/lib/features/late-charges/client';
import { formatDollars } from '@/lib/format/money';
import { RequestFailed } from '@/lib/http/client';

/** Drafts the bill of penalty and interest and goes there, also when the button is gone by then. */
export function ClaimButton({ invoiceId, cents }: { readonly invoiceId: string; readonly cents: number }) {
  const router = useRouter();
  const claim = useClaimLateCharges();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <p className="pt-2">
      <Button size="sm" pending={claim.isPending || claim.isSuccess} onClick={() => void claim.mutateAsync({ invoiceId, idempotencyKey: key }).then(({ id }) => router.push(`/invoices/${id}`), () => undefined)}>
        Bill {formatDollars(cents)} of it
      </Button>
      {claim.error instanceof RequestFailed && (
        <span role="alert" className="block text-danger-ink">
          {claim.error.message}
        </span>
      )}
    </p>
  );
}
