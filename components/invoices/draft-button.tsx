'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button } from '@/components/ui/button';
import { useDraftInvoice } from '@/lib/features/invoices/client';
import { RequestFailed } from '@/lib/http/client';

const FocusDialog = dynamic(() => import('./focus-dialog').then((module) => module.FocusDialog), { ssr: false });

/** Drafts the bill of an evaluation and opens it; a refusal stands beside the button, and what must be said first is asked. */
export function DraftButton({ evaluationId, says, label, kind }: { readonly kind?: 'primary';  readonly evaluationId: string; readonly says: string; readonly label?: string }) {
  const router = useRouter();
  const draft = useDraftInvoice();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const press = () =>
    draft.mutate(
      { evaluationId },
      {
        onSuccess: ({ id }) => router.push(`/invoices/${id}`),
        onError: (error) => {
          if (error instanceof RequestFailed && error.code === 'offline') reportLostConnection();
          if (error instanceof RequestFailed && error.code === 'invoice.focus_unknown') setQuestion(error.message);
          else setRefusal(error.message);
        },
      },
    );
  return (
    <>
      <Button size={label ? 'md' : 'sm'} {...(kind ? { kind } : {})} aria-label={says} pending={draft.isPending || draft.isSuccess} onClick={press}>
        {label ?? 'Draft'}
      </Button>
      {question !== null && <FocusDialog evaluationId={evaluationId} question={question} onClose={() => setQuestion(null)} />}
      {refusal && (
        <span role="alert" className="block text-xs text-danger-ink">
          {refusal}
        </span>
      )}
    </>
  );
}
