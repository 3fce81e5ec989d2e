'use client';

import { useRouter } from 'next/navigation';
import { Form } from '@/components/forms/form';
import { CheckInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
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
        tinKind: values.text('tinKind'),
        npi: values.text('npi'),
        street: values.text('street'),
        city: values.text('city'),
        state: values.text('state').toUpperCase(),
        postalCode: values.text('postalCode'),
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
        <SelectInput label="The number is an" name="tinKind" choices={[['EIN', 'EIN, of an employer'], ['SSN', 'SSN, of a person']]} defaultValue={taxIdentity?.tinKind ?? 'EIN'} hint="Box 25 of a CMS-1500" error={saving.errorOf('tinKind')} />
        <TextInput label="NPI of who is paid" name="npi" optional inputMode="numeric" autoComplete="off" defaultValue={taxIdentity?.npi} hint="Box 33a; empty where the physician bills under the own one" error={saving.errorOf('npi')} />
        <TextInput label="Street" name="street" optional autoComplete="off" defaultValue={taxIdentity?.street} hint="Claims want a street here, no P.O. box" error={saving.errorOf('street')} className="sm:col-span-2" />
        <TextInput label="City" name="city" optional autoComplete="off" defaultValue={taxIdentity?.city} error={saving.errorOf('city')} />
        <div className="grid grid-cols-2 gap-4">
          <TextInput label="State" name="state" maxLength={2} autoComplete="off" defaultValue={taxIdentity?.state ?? 'CA'} error={saving.errorOf('state')} />
          <TextInput label="ZIP code" name="postalCode" optional inputMode="numeric" autoComplete="off" defaultValue={taxIdentity?.postalCode} hint="Nine digits" error={saving.errorOf('postalCode')} />
        </div>
        <NoteInput label="Remit to" name="remitTo" optional rows={3} defaultValue={taxIdentity?.remitTo} hint="The address as it is printed on invoices" error={saving.errorOf('remitTo')} className="sm:col-span-2" />
      </div>
      {taxIdentity && <CheckInput label="In use" name="active" defaultChecked={taxIdentity.active} />}
    </Form>
  );
}
