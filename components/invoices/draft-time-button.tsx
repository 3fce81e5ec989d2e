'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button } from '@/components/ui/button';
import { useDraftTime } from '@/lib/features/invoices/client';
import { RequestFailed } from '@/lib/http/client';

/** Drafts the bill of a case’s time and opens it; a refusal stands beside the button. */
export function DraftTimeButton({ caseId, says, label, kind }: { readonly caseId: string; readonly says: string; readonly label?: string; readonly kind?: 'primary' }) {
  const router = useRouter();
  const draft = useDraftTime();
  const [refusal, setRefusal] = useState<string | null>(null);
  const press = () =>
    draft.mutate(
      { caseId },
      {
        onSuccess: ({ id }) => router.push(`/invoices/${id}`),
        onError: (error) => {
          if (error instanceof RequestFailed && error.code === 'offline') reportLostConnection();
          setRefusal(error.message);
        },
      },
    );
  return (
    <>
      <Button size={label ? 'md' : 'sm'} {...(kind ? { kind } : {})} aria-label={says} pending={draft.isPending || draft.isSuccess} onClick={press}>
        {label ?? 'Draft'}
      </Button>
      {refusal && (
        <span role="alert" className="block text-xs text-danger-ink">
          {refusal}
        </span>
      )}
    </>
  );
}
