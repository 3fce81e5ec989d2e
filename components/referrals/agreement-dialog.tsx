'use client';

import { useQueryClient } from '@tanstack/react-query';
import { AskDialog, refuseUnread } from '@/components/forms/ask-dialog';
import { MoneyInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { readTerms } from '@/components/practice/agreement-terms';
import { stepInWords } from '@/lib/domain/agreement/terms';
import { agreementKeys } from '@/lib/features/agreements/client';
import type { Agreement } from '@/lib/features/agreements/schema';
import { api } from '@/lib/http/client';

interface Props {
  readonly payer: { readonly id: string | null; readonly name: string };
  readonly today: string;
  readonly onAdded: (agreement: Agreement) => void;
  readonly onClose: () => void;
}

const steps = [1, 5, 6, 10, 12, 15, 20, 30, 60].map((minutes) => [String(minutes), stepInWords(minutes)] as const);

/** A fee agreement written on the spot, while the client is on the telephone. The rest of its terms is in the settings. */
export function AgreementDialog({ payer, today, onAdded, onClose }: Props) {
  const client = useQueryClient();
  return (
    <AskDialog
      title="Write a fee agreement"
      subtitle={payer.id ? `With ${payer.name}` : 'What is left empty was not agreed'}
      action="Add agreement"
      done="The agreement is written."
      width={600}
      onClose={onClose}
      send={async (values, idempotencyKey) => {
        const body = { name: values.text('name'), payerId: payer.id, ...readTerms(values) };
        refuseUnread(values);
        const added = await api<Agreement>('POST', '/agreements', { body, idempotencyKey });
        await client.invalidateQueries({ queryKey: agreementKeys.all });
        onAdded(added);
      }}
    >
      {({ errorOf }) => (
        <>
          <TextInput label="Name" name="name" className="sm:col-span-2" autoFocus autoComplete="off" defaultValue={payer.id ? `${payer.name}, ${today.slice(0, 4)}` : ''} error={errorOf('name')} />
          <MoneyInput label="Exam and report" name="examCents" cents={null} error={errorOf('examCents')} />
          <MoneyInput label="An hour" name="hourlyCents" optional cents={null} error={errorOf('hourlyCents')} />
          <SelectInput label="Time is billed to the nearest" name="hourlyIncrementMinutes" choices={steps} defaultValue="15" error={errorOf('hourlyIncrementMinutes')} />
          <MoneyInput label="A page past those included" name="perPageCents" optional cents={null} error={errorOf('perPageCents')} />
          <TextInput label="Pages included" name="includedPages" inputMode="numeric" autoComplete="off" defaultValue="0" error={errorOf('includedPages')} />
          <MoneyInput label="No-show" name="noShowCents" optional cents={null} error={errorOf('noShowCents')} />
          <MoneyInput label="Late cancellation" name="lateCancelCents" optional cents={null} error={errorOf('lateCancelCents')} />
          <TextInput label="Late with fewer business days than" name="lateCancelDays" inputMode="numeric" autoComplete="off" defaultValue="2" error={errorOf('lateCancelDays')} />
          <TextInput label="Days to the report" name="reportDays" inputMode="numeric" autoComplete="off" defaultValue="30" error={errorOf('reportDays')} />
          <MoneyInput label="At least" name="minimumCents" optional cents={null} error={errorOf('minimumCents')} />
          <MoneyInput label="Deposit" name="depositCents" optional cents={null} error={errorOf('depositCents')} />
          <TextInput label="First day" name="startsOn" type="date" optional defaultValue={today} error={errorOf('startsOn')} />
          <TextInput label="Last day" name="expiresOn" type="date" optional error={errorOf('expiresOn')} />
        </>
      )}
    </AskDialog>
  );
}
