'use client';

import { useRouter } from 'next/navigation';
import { Form } from '@/components/forms/form';
import { CheckInput, MoneyInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { specialties } from '@/lib/domain/panel/specialties';
import { addingPhysician, amendingPhysician } from '@/lib/features/practices/client';
import type { Physician } from '@/lib/features/practices/schema';
import { SpecialtiesInput } from './specialties-input';

type Choices = readonly (readonly [value: string, label: string])[];

interface Props {
  /** Null for a new one. */
  readonly physician: Physician | null;
  readonly taxIdentities: Choices;
  readonly people: Choices;
}

const byName = specialties.map(({ code, name }) => [code, `${name} (${code})`] as const).sort((a, b) => a[1].localeCompare(b[1]));
const listHref = '/settings/physicians';

/** A physician who examines for the practice. */
export function PhysicianForm({ physician, taxIdentities, people }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const saving = useSaving<unknown, Physician>(physician ? amendingPhysician : addingPhysician, {
    fieldOf: { 'physician.tax_identity': 'taxIdentityId', 'physician.person': 'userId' },
    onSaved: ({ name }) => {
      notify({ message: `${name} is saved.` });
      router.replace(listHref, { scroll: false });
    },
  });
  return (
    <Form
      saving={saving}
      action={physician ? 'Save physician' : 'Add physician'}
      cancelHref={listHref}
      toInput={(values) => ({
        ...(physician ? { physicianId: physician.id, version: physician.version, active: values.checked('active') } : {}),
        name: values.text('name'),
        credentials: values.text('credentials'),
        specialtyCode: values.text('specialtyCode'),
        npi: values.text('npi'),
        licenceNumber: values.text('licenceNumber'),
        qmeNumber: values.text('qmeNumber'),
        qmeSpecialties: values.texts('qmeSpecialties'),
        licenceExpiresOn: values.textOrNull('licenceExpiresOn'),
        qmeTermEndsOn: values.textOrNull('qmeTermEndsOn'),
        taxIdentityId: values.textOrNull('taxIdentityId'),
        userId: values.textOrNull('userId'),
        monthlyGoalCents: values.centsOrNull('monthlyGoalCents') ?? 0,
        taxonomyCode: values.text('taxonomyCode'),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Name" name="name" autoFocus autoComplete="off" defaultValue={physician?.name} error={saving.errorOf('name')} />
        <TextInput label="Credentials" name="credentials" autoComplete="off" defaultValue={physician?.credentials ?? 'MD'} error={saving.errorOf('credentials')} />
        <SelectInput label="Specialty" name="specialtyCode" choices={byName} defaultValue={physician?.specialtyCode ?? 'MOS'} error={saving.errorOf('specialtyCode')} className="sm:col-span-2" />
        <TextInput label="NPI" name="npi" optional inputMode="numeric" autoComplete="off" defaultValue={physician?.npi} error={saving.errorOf('npi')} />
        <TextInput label="QME number" name="qmeNumber" optional autoComplete="off" defaultValue={physician?.qmeNumber} error={saving.errorOf('qmeNumber')} />
        <TextInput label="License number" name="licenceNumber" optional autoComplete="off" defaultValue={physician?.licenceNumber} error={saving.errorOf('licenceNumber')} />
        <TextInput label="License expires" name="licenceExpiresOn" type="date" optional hint="Checked before a panel case is booked" defaultValue={physician?.licenceExpiresOn ?? ''} error={saving.errorOf('licenceExpiresOn')} />
        <TextInput label="QME term ends" name="qmeTermEndsOn" type="date" optional hint="The last day of the appointment as a QME" defaultValue={physician?.qmeTermEndsOn ?? ''} error={saving.errorOf('qmeTermEndsOn')} />
        <SpecialtiesInput name="qmeSpecialties" codes={physician?.qmeSpecialties ?? []} error={saving.errorOf('qmeSpecialties')} />
        <TextInput label="Taxonomy code" name="taxonomyCode" optional autoComplete="off" maxLength={10} defaultValue={physician?.taxonomyCode} hint="Specialty in electronic claims, like 207X00000X" error={saving.errorOf('taxonomyCode')} />
        <SelectInput label="Tax identity" name="taxIdentityId" choices={[['', 'None yet'], ...taxIdentities]} defaultValue={physician?.taxIdentityId ?? ''} error={saving.errorOf('taxIdentityId')} />
        <SelectInput label="Signs in as" name="userId" choices={[['', 'Does not sign in'], ...people]} defaultValue={physician?.userId ?? ''} error={saving.errorOf('userId')} />
        <MoneyInput label="Goal for a month, in dollars" name="monthlyGoalCents" optional cents={physician?.monthlyGoalCents || null} hint="Income of this physician alone is measured against it" error={saving.errorOf('monthlyGoalCents')} />
      </div>
      {physician && <CheckInput label="In use" name="active" defaultChecked={physician.active} hint="Out of use, they can no longer be chosen; their cases stay" />}
    </Form>
  );
}
