'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';

export interface AddressDraft {
  readonly key: string;
  readonly label: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

interface Props {
  readonly addresses: readonly AddressDraft[];
  readonly onChange: (addresses: readonly AddressDraft[]) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const fields = [
  ['label', 'What for', 'sm:col-span-2'],
  ['street', 'Street', 'sm:col-span-2'],
  ['city', 'City', ''],
  ['state', 'State', ''],
  ['postalCode', 'ZIP', ''],
] as const;
const labels = ['Billing', 'Service', 'Other office'];

/** Where else a contact is reached. Each has a word for what it is used for. */
export function AddressFields({ addresses, onChange, errorOf }: Props) {
  const change = (at: number, part: Partial<AddressDraft>) => onChange(addresses.map((address, index) => (index === at ? { ...address, ...part } : address)));
  const unused = labels.find((label) => !addresses.some((address) => address.label === label)) ?? 'Other office';
  return (
    <div className="flex flex-col gap-4">
      {addresses.map((address, at) => (
        <fieldset key={address.key} className="rounded-md border border-border px-4 pt-1 pb-4">
          <legend className="px-1.5 text-xs font-medium text-soft">Further address: {address.label || 'no name yet'}</legend>
          <div className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_100px_120px]">
            {fields.map(([field, label, className]) => (
              <Field key={field} label={label} name={`addresses.${at}.${field}`} error={errorOf(`addresses.${at}.${field}`)} className={field === 'city' ? 'sm:col-span-2' : className}>
                {(props) => <input {...props} className="input" autoComplete="off" list={field === 'label' ? 'address-labels' : undefined} maxLength={200} value={address[field]} onChange={(event) => change(at, { [field]: event.target.value })} />}
              </Field>
            ))}
          </div>
          <Button size="sm" kind="ghost" className="mt-2" onClick={() => onChange(addresses.filter((_, index) => index !== at))}>
            <X aria-hidden /> Remove this address
          </Button>
        </fieldset>
      ))}
      <datalist id="address-labels">
        {labels.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <Button size="sm" className="self-start" onClick={() => onChange([...addresses, { key: crypto.randomUUID(), label: unused, street: '', city: '', state: '', postalCode: '' }])}>
        <Plus aria-hidden /> Add an address
      </Button>
    </div>
  );
}
