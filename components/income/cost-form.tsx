'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Form } from '@/components/forms/form';
import { MoneyInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { costKinds, type CostKind } from '@/lib/domain/income/net';
import { addingCost, amendingCost } from '@/lib/features/costs/client';
import { costKindLabels, type AddCost, type Cost } from '@/lib/features/costs/schema';

interface Props {
  /** Null for a new one. */
  readonly cost: Cost | null;
  readonly physicians: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  /** Where the form leads back to. */
  readonly backHref: string;
}

const amountLabels = { share: 'Percent', monthly: 'Dollars a month', exam_day: 'Dollars a day', hour: 'Dollars an hour' } as const satisfies Record<CostKind, string>;
const choices = (all: string, rows: Props['physicians']) => [['', all], ...rows.map(({ id, name }) => [id, name] as const)] as const;

/** What the practice pays to work: a share, rent, assistants, a room for a day. */
export function CostForm({ cost, physicians, places, today, backHref }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const key = useRef(crypto.randomUUID());
  const [kind, setKind] = useState<CostKind>(cost?.kind ?? 'monthly');
  const change = cost ? { mutationFn: (input: AddCost) => amendingCost.mutationFn({ costId: cost.id, version: cost.version, ...input }) } : { mutationFn: (input: AddCost) => addingCost.mutationFn({ idempotencyKey: key.current, input }) };
  const saving = useSaving<unknown, Cost>(change, {
    fieldOf: { 'cost.physician': 'physicianId', 'cost.location': 'locationId' },
    onSaved: ({ name }) => {
      notify({ message: `${name} is saved.` });
      router.replace(backHref, { scroll: false });
    },
  });
  return (
    <Form
      saving={saving}
      action={cost ? 'Save cost' : 'Add cost'}
      cancelHref={backHref}
      toInput={(values) => ({
        name: values.text('name'),
        kind,
        shareBps: kind === 'share' ? Math.round(Number(values.text('percent').replace('%', '')) * 100) : null,
        amountCents: kind === 'share' ? null : values.cents('amountCents'),
        physicianId: values.textOrNull('physicianId'),
        locationId: values.textOrNull('locationId'),
        startsOn: values.text('startsOn'),
        endsOn: values.textOrNull('endsOn'),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Name" name="name" autoFocus autoComplete="off" defaultValue={cost?.name} hint="Rent, assistants, management company" error={saving.errorOf('name')} className="sm:col-span-2" />
        <SelectInput label="What it is counted by" name="kind" value={kind} onChange={(event) => setKind(event.target.value as CostKind)} choices={costKinds.map((one) => [one, costKindLabels[one]] as const)} error={saving.errorOf('kind')} />
        {kind === 'share' ? (
          <TextInput label={amountLabels.share} name="percent" inputMode="decimal" autoComplete="off" defaultValue={cost?.shareBps == null ? '' : String(cost.shareBps / 100)} error={saving.errorOf('shareBps')} />
        ) : (
          <MoneyInput label={amountLabels[kind]} name="amountCents" cents={cost?.amountCents} error={saving.errorOf('amountCents')} />
        )}
        <SelectInput label="Physician" name="physicianId" choices={choices('All physicians', physicians)} defaultValue={cost?.physicianId ?? ''} error={saving.errorOf('physicianId')} />
        <SelectInput label="Location" name="locationId" choices={choices('All locations', places)} defaultValue={cost?.locationId ?? ''} error={saving.errorOf('locationId')} />
        <TextInput label="From" name="startsOn" type="date" hint="It counts for whole months" defaultValue={cost?.startsOn ?? `${today.slice(0, 4)}-01-01`} error={saving.errorOf('startsOn')} />
        <TextInput label="Last day" name="endsOn" type="date" optional defaultValue={cost?.endsOn ?? ''} error={saving.errorOf('endsOn')} />
      </div>
    </Form>
  );
}
