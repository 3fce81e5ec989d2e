'use client';

import { useRouter } from 'next/navigation';
import { Form } from '@/components/forms/form';
import { CheckInput, MoneyInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { addingAgreement, amendingAgreement } from '@/lib/features/agreements/client';
import type { Agreement } from '@/lib/features/agreements/schema';

const listHref = '/settings/agreements';

/** What a client agreed to pay; null for a new one. Amounts are dollars; what is left empty was not agreed. */
export function AgreementForm({ agreement }: { readonly agreement: Agreement | null }) {
  const router = useRouter();
  const notify = useNotice();
  const saving = useSaving<unknown, Agreement>(agreement ? amendingAgreement : addingAgreement, {
    onSaved: ({ name }) => {
      notify({ message: `${name} is saved.` });
      router.replace(listHref, { scroll: false });
    },
  });
  return (
    <Form
      saving={saving}
      action={agreement ? 'Save agreement' : 'Add agreement'}
      cancelHref={listHref}
      toInput={(values) => ({
        ...(agreement ? { agreementId: agreement.id, version: agreement.version, active: values.checked('active') } : {}),
        payerId: agreement?.payerId ?? null,
        name: values.text('name'),
        examCents: values.cents('examCents'),
        hourlyCents: values.centsOrNull('hourlyCents'),
        perPageCents: values.centsOrNull('perPageCents'),
        includedPages: values.count('includedPages'),
        noShowCents: values.centsOrNull('noShowCents'),
        lateCancelCents: values.centsOrNull('lateCancelCents'),
        minimumCents: values.centsOrNull('minimumCents'),
        depositCents: values.centsOrNull('depositCents'),
        reportDays: values.count('reportDays'),
      })}
    >
      <TextInput label="Name" name="name" autoFocus autoComplete="off" defaultValue={agreement?.name} hint={agreement?.payerName ? `For ${agreement.payerName}` : 'As it is found when a case is logged'} error={saving.errorOf('name')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <MoneyInput label="Exam and report" name="examCents" cents={agreement?.examCents} error={saving.errorOf('examCents')} />
        <MoneyInput label="An hour" name="hourlyCents" optional cents={agreement?.hourlyCents} error={saving.errorOf('hourlyCents')} />
        <MoneyInput label="At least" name="minimumCents" optional cents={agreement?.minimumCents} error={saving.errorOf('minimumCents')} />
        <MoneyInput label="A page past those included" name="perPageCents" optional cents={agreement?.perPageCents} error={saving.errorOf('perPageCents')} />
        <TextInput label="Pages included" name="includedPages" inputMode="numeric" autoComplete="off" defaultValue={agreement?.includedPages ?? 0} error={saving.errorOf('includedPages')} />
        <TextInput label="Days to the report" name="reportDays" inputMode="numeric" autoComplete="off" defaultValue={agreement?.reportDays ?? 30} error={saving.errorOf('reportDays')} />
        <MoneyInput label="No-show" name="noShowCents" optional cents={agreement?.noShowCents} error={saving.errorOf('noShowCents')} />
        <MoneyInput label="Late cancellation" name="lateCancelCents" optional cents={agreement?.lateCancelCents} error={saving.errorOf('lateCancelCents')} />
        <MoneyInput label="Deposit" name="depositCents" optional cents={agreement?.depositCents} error={saving.errorOf('depositCents')} />
      </div>
      {agreement && <CheckInput label="In use" name="active" defaultChecked={agreement.active} hint="Out of use, it can no longer be chosen; invoices already issued keep what they say" />}
    </Form>
  );
}
