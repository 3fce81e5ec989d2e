'use client';

import { useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { PickedContact } from '@/components/contacts/contact-picker';
import { demandPicked } from '@/components/contacts/picked';
import { Form } from '@/components/forms/form';
import { FormValues } from '@/components/forms/form-values';
import { CheckInput, NoteInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { addingAgreement, agreementKeys, amendingAgreement } from '@/lib/features/agreements/client';
import type { Agreement } from '@/lib/features/agreements/schema';
import { AgreementFields } from './agreement-fields';
import { readTerms, wordsOf } from './agreement-terms';

/** Its type-ahead is most of this form's weight. */
const ContactPicker = dynamic(() => import('@/components/contacts/contact-picker').then((module) => module.ContactPicker), { ssr: false, loading: () => <div className="h-18" /> });

interface Props {
  /** Null for a new one. */
  readonly agreement: Agreement | null;
  /** Whose agreement it is to be, when that is how one came here. */
  readonly payer?: PickedContact | null;
  /** Where saving and cancelling lead. */
  readonly backHref: string;
}

/** What a client agreed to pay, with the sentences that the acceptance letter will quote. Amounts are dollars; what is left empty was not agreed. */
export function AgreementForm({ agreement, payer: given = null, backHref }: Props) {
  const router = useRouter();
  const client = useQueryClient();
  const notify = useNotice();
  const form = useRef<HTMLDivElement>(null);
  const [payer, setPayer] = useState<PickedContact | null>(agreement?.payerId && agreement.payerName ? { id: agreement.payerId, name: agreement.payerName } : given);
  // One form adds one agreement, however often it is sent.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [words, setWords] = useState<readonly string[]>(agreement?.terms ?? []);
  const saving = useSaving<unknown, Agreement>(agreement ? amendingAgreement : addingAgreement, {
    fieldOf: { 'agreement.payer': 'payerId' },
    onSaved: ({ name }) => {
      void client.invalidateQueries({ queryKey: agreementKeys.all });
      notify({ message: `${name} is saved.` });
      router.replace(backHref, { scroll: false });
    },
  });
  const say = () => {
    const own = form.current?.closest('form');
    if (own) setWords(wordsOf(new FormValues(new FormData(own))));
  };
  return (
    <Form
      saving={saving}
      action={agreement ? 'Save agreement' : 'Add agreement'}
      cancelHref={backHref}
      toInput={(values) => {
        demandPicked(values, 'payerId');
        return {
          ...(agreement ? { agreementId: agreement.id, version: agreement.version, active: values.checked('active') } : { idempotencyKey }),
          name: values.text('name'),
          payerId: payer?.id ?? null,
          note: values.text('note'),
          ...readTerms(values),
        };
      }}
    >
      <div ref={form} onInput={say} className="flex flex-col gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextInput label="Name" name="name" autoFocus autoComplete="off" defaultValue={agreement?.name ?? (given ? `${given.name}, IME` : '')} hint="As it is found when a case is logged" error={saving.errorOf('name')} />
          <ContactPicker label="Payer" name="payerId" value={payer} onChange={setPayer} hint="Leave empty for terms that hold for any client" error={saving.errorOf('payerId')} />
        </div>
        <AgreementFields agreement={agreement} errorOf={saving.errorOf} />
        <NoteInput label="Note" name="note" optional rows={2} defaultValue={agreement?.note} error={saving.errorOf('note')} hint="For the office; not quoted" />
        {words.length > 0 && (
          <section aria-label="As the acceptance letter quotes it" className="rounded-md bg-subtle px-4 py-3">
            <h3 className="text-xs font-medium text-muted">As the acceptance letter quotes it</h3>
            <ul className="mt-1 list-disc pl-5 text-soft">
              {words.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        )}
        {agreement && <CheckInput label="In use" name="active" defaultChecked={agreement.active} hint="Out of use, it can no longer be chosen; invoices already issued keep what they say" />}
      </div>
    </Form>
  );
}
