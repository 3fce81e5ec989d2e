'use client';

import { useRouter } from 'next/navigation';
import { Form } from '@/components/forms/form';
import { CheckInput, NoteInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { addingTaxIdentity, amendingTaxIdentity } from '@/lib/features/practices/client';
import type { TaxIdentity } from '@/lib/features/practices/schema';

const listHref = '/settings/tax';

/** Whom payers pay; null for a new one. The stored number is never shown again. */
export function TaxIdentityForm({ taxIdentity }: { readonly taxIdentity: TaxIdentity | null }) {
  const router = useRouter();
  const notify = useNotice();
  const saving = useSaving<unknown, TaxIdentity>(taxIdentity ? amendingTaxIdentity : addingTaxIdentity, {
    onSaved: ({ legalName }) => {
      notify({ message: `${legalName} is saved.` });
      router.replace(listHref, { scroll: false });
    },
  });
  return (
    <Form
      saving={saving}
      action={taxIdentity ? 'Save tax identity' : 'Add tax identity'}
      cancelHref={listHref}
      toInput={(values) => ({
        ...(taxIdentity
          ? { taxIdentityId: taxIdentity.id, version: taxIdentity.version, active: values.checked('active'), taxpayerNumber: values.textOrNull('taxpayerNumber') }
          : { taxpayerNumber: values.text('taxpayerNumber') }),
        legalName: values.text('legalName'),
        remitTo: values.text('remitTo'),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Legal name" name="legalName" autoFocus autoComplete="off" defaultValue={taxIdentity?.legalName} error={saving.errorOf('legalName')} />
        <TextInput
          label="Taxpayer number"
          name="taxpayerNumber"
          optional={taxIdentity !== null}
          autoComplete="off"
          hint={taxIdentity ? `Ends in ${taxIdentity.lastFour}. Leave this empty to keep it.` : 'EIN, like 12-3456789, or SSN. Kept sealed.'}
          error={saving.errorOf('taxpayerNumber')}
        />
        <NoteInput label="Remit to" name="remitTo" optional rows={3} defaultValue={taxIdentity?.remitTo} hint="The address as it is printed on invoices" error={saving.errorOf('remitTo')} className="sm:col-span-2" />
      </div>
      {taxIdentity && <CheckInput label="In use" name="active" defaultChecked={taxIdentity.active} />}
    </Form>
  );
}
