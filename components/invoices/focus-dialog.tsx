'use client';

import { useRouter } from 'next/navigation';
import { AskDialog } from '@/components/forms/ask-dialog';
import { Cite } from '@/components/ui/cite';
import { useDraftInvoice } from '@/lib/features/invoices/client';
import type { PrimaryFocusWord } from './focus-words';
import { focusChoices } from './focus-words';

/** Asks whether the specialty’s focus is the primary one, keeps the answer, and drafts the bill with it. Load it on intent. */
export function FocusDialog({ evaluationId, question, onClose }: { readonly evaluationId: string; readonly question: string; readonly onClose: () => void }) {
  const router = useRouter();
  const { mutateAsync } = useDraftInvoice();
  return (
    <AskDialog
      title="What is the primary focus?"
      action="Draft with this answer"
      done={null}
      onClose={onClose}
      send={async (values) => {
        const drafted = await mutateAsync({ evaluationId: evaluationId as never, primaryFocus: values.text('primaryFocus') as PrimaryFocusWord });
        router.push(`/invoices/${drafted.id}`);
      }}
    >
      {() => (
        <fieldset className="sm:col-span-2">
          <legend className="sr-only">The primary focus</legend>
          <p className="mb-3 text-soft">
            {question} <Cite verify>8 CCR 9795(d)</Cite>
          </p>
          {focusChoices.map(([value, label, hint]) => (
            <label key={value} className="flex min-h-(--control) items-start gap-2 py-1.5">
              <input type="radio" name="primaryFocus" value={value} required className="mt-0.5 size-4 shrink-0 accent-(--accent)" />
              <span>
                {label}
                <span className="block text-xs text-muted">{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </AskDialog>
  );
}
