'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PickedContact } from '@/components/contacts/contact-picker';
import { demandPicked } from '@/components/contacts/picked';
import { Form } from '@/components/forms/form';
import type { FormValues } from '@/components/forms/form-values';
import { CheckInput, MoneyInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { addingContractRate, amendingContractRate } from '@/lib/features/contract-rates/client';
import { contractCodes, type ContractRate } from '@/lib/features/contract-rates/schema';

/** Its type-ahead is most of this form's weight. */
const ContactPicker = dynamic(() => import('@/components/contacts/contact-picker').then((module) => module.ContactPicker), { ssr: false, loading: () => <div className="h-18" /> });

/** '85' or '92.5' percent as hundredths of a percent; null where it was left empty. */
function shareOf(values: FormValues): number | null {
  const text = values.textOrNull('share');
  if (text === null) return null;
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text.trim())) {
    values.problems.push({ path: 'shareBps', message: 'Write a percentage, like 85 or 92.5' });
    return null;
  }
  return Math.round(Number(text) * 100);
}

/** One code of a contract with a payer; null for a new one. */
export function ContractForm({ rate, today, backHref }: { readonly rate: ContractRate | null; readonly today: string; readonly backHref: string }) {
  const router = useRouter();
  const notify = useNotice();
  const [payer, setPayer] = useState<PickedContact | null>(rate && { id: rate.payerId, name: rate.payerName });
  const saving = useSaving<unknown, ContractRate>(rate ? amendingContractRate : addingContractRate, {
    fieldOf: { 'contract_rate.payer': 'payerId', 'contract_rate.overlaps': 'startsOn' },
    onSaved: ({ payerName, code }) => {
      notify({ message: `${code} of ${payerName} is saved. What is expected of it follows.` });
      router.replace(backHref, { scroll: false });
    },
  });
  return (
    <Form
      saving={saving}
      action={rate ? 'Save rate' : 'Add rate'}
      cancelHref={backHref}
      toInput={(values) => {
        demandPicked(values, 'payerId');
        return {
          ...(rate ? { contractRateId: rate.id, version: rate.version, active: values.checked('active') } : {}),
          payerId: payer?.id ?? '',
          code: values.text('code'),
          unitPriceCents: values.centsOrNull('unitPriceCents'),
          shareBps: shareOf(values),
          startsOn: values.text('startsOn'),
          endsOn: values.textOrNull('endsOn'),
          reference: values.text('reference'),
          note: values.text('note'),
        };
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <ContactPicker label="Payer" name="payerId" value={payer} onChange={setPayer} hint="Who signed the contract" error={saving.errorOf('payerId')} />
        <SelectInput label="Code" name="code" choices={contractCodes.map((code) => [code, code] as const)} defaultValue={rate?.code ?? 'ML201'} error={saving.errorOf('code')} />
        <MoneyInput label="Price of a unit" name="unitPriceCents" optional cents={rate?.unitPriceCents} hint="Or a share of the schedule, one of the two" error={saving.errorOf('unitPriceCents')} />
        <TextInput label="Share of the schedule, percent" name="share" optional inputMode="decimal" autoComplete="off" defaultValue={rate?.shareBps ? rate.shareBps / 100 : ''} error={saving.errorOf('shareBps')} />
        <TextInput label="From" name="startsOn" type="date" defaultValue={rate?.startsOn ?? today} error={saving.errorOf('startsOn')} />
        <TextInput label="Through" name="endsOn" type="date" optional defaultValue={rate?.endsOn ?? ''} error={saving.errorOf('endsOn')} />
        <TextInput label="Contract" name="reference" autoComplete="off" defaultValue={rate?.reference ?? ''} hint="Its name, number or day, as it is found again" error={saving.errorOf('reference')} className="sm:col-span-2" />
      </div>
      <NoteInput label="Note" name="note" optional rows={2} defaultValue={rate?.note} error={saving.errorOf('note')} />
      {rate && <CheckInput label="In use" name="active" defaultChecked={rate.active} hint="Out of use, it prices nothing more; issued bills keep what they say" />}
    </Form>
  );
}
