'use client';

import { useRouter } from 'next/navigation';
import { Form } from '@/components/forms/form';
import { CheckInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { placesOfService } from '@/lib/domain/billing/claim';
import { addingLocation, amendingLocation } from '@/lib/features/practices/client';
import type { Location } from '@/lib/features/practices/schema';

const placeChoices = Object.entries(placesOfService).map(([code, words]) => [code, `${code}, ${words.toLowerCase()}`] as const).sort((a, b) => (a[0] === '11' ? -1 : b[0] === '11' ? 1 : a[0].localeCompare(b[0])));
const listHref = '/settings/locations';

/** A place where exams happen; null for a new one. */
export function LocationForm({ location }: { readonly location: Location | null }) {
  const router = useRouter();
  const notify = useNotice();
  const saving = useSaving<unknown, Location>(location ? amendingLocation : addingLocation, {
    onSaved: ({ name }) => {
      notify({ message: `${name} is saved.` });
      router.replace(listHref, { scroll: false });
    },
  });
  return (
    <Form
      saving={saving}
      action={location ? 'Save location' : 'Add location'}
      cancelHref={listHref}
      toInput={(values) => ({
        ...(location ? { locationId: location.id, version: location.version, active: values.checked('active') } : {}),
        name: values.text('name'),
        street: values.text('street'),
        city: values.text('city'),
        state: values.text('state').toUpperCase(),
        postalCode: values.text('postalCode'),
        phone: values.text('phone'),
        placeOfService: values.text('placeOfService'),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Name" name="name" autoFocus autoComplete="off" defaultValue={location?.name} error={saving.errorOf('name')} />
        <TextInput label="Phone" name="phone" optional type="tel" autoComplete="off" defaultValue={location?.phone} error={saving.errorOf('phone')} />
        <TextInput label="Street" name="street" optional autoComplete="off" defaultValue={location?.street} error={saving.errorOf('street')} className="sm:col-span-2" />
        <TextInput label="City" name="city" optional autoComplete="off" defaultValue={location?.city} error={saving.errorOf('city')} />
        <div className="grid grid-cols-2 gap-4">
          <TextInput label="State" name="state" maxLength={2} autoComplete="off" defaultValue={location?.state ?? 'CA'} error={saving.errorOf('state')} />
          <TextInput label="ZIP code" name="postalCode" optional inputMode="numeric" autoComplete="off" defaultValue={location?.postalCode} error={saving.errorOf('postalCode')} />
        </div>
        <SelectInput label="Place of service" name="placeOfService" choices={placeChoices} defaultValue={location?.placeOfService ?? '11'} hint="Box 24B of a CMS-1500" error={saving.errorOf('placeOfService')} />
      </div>
      {location && <CheckInput label="In use" name="active" defaultChecked={location.active} hint="Out of use, it can no longer be chosen; past exams keep it" />}
    </Form>
  );
}
