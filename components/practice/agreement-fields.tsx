import type { ReactNode } from 'react';
import { MoneyInput, SelectInput, TextInput } from '@/components/forms/inputs';
import type { Agreement } from '@/lib/features/agreements/schema';

const stepChoices = [
  ['6', '6 minutes'],
  ['10', '10 minutes'],
  ['15', 'Quarter hours'],
  ['30', 'Half hours'],
  ['60', 'Hours'],
  ['1', 'Minutes'],
  ['5', '5 minutes'],
  ['12', '12 minutes'],
  ['20', '20 minutes'],
] as const;

interface Props {
  /** Null for a new one. */
  readonly agreement: Agreement | null;
  readonly errorOf: (name: string) => string | undefined;
}

/** The terms of an agreement in the order of the work. What is left empty was not agreed. */
export function AgreementFields({ agreement, errorOf }: Props) {
  const money = (name: 'examCents' | 'hourlyCents' | 'perPageCents' | 'perInchCents' | 'minimumCents' | 'noShowCents' | 'lateCancelCents' | 'depositCents' | 'rushCents' | 'travelHourlyCents' | 'perMileCents', label: string, hint?: string) => (
    <MoneyInput label={label} name={name} optional={name !== 'examCents'} cents={agreement?.[name]} error={errorOf(name)} {...(hint ? { hint } : {})} />
  );
  const count = (name: 'includedMinutes' | 'minimumMinutes' | 'rushDays' | 'includedPages' | 'lateCancelDays' | 'reportDays', label: string, hint?: string, usual = '') => (
    <TextInput label={label} name={name} inputMode="numeric" autoComplete="off" optional={usual === ''} defaultValue={agreement?.[name] ?? usual} error={errorOf(name)} {...(hint ? { hint } : {})} />
  );
  const day = (name: 'startsOn' | 'expiresOn', label: string, hint?: string) => <TextInput label={label} name={name} type="date" optional defaultValue={agreement?.[name] ?? ''} error={errorOf(name)} {...(hint ? { hint } : {})} />;
  return (
    <>
      <Group says="Examination">
        {money('examCents', 'Exam and report')}
        {count('includedMinutes', 'Minutes included', 'Time beyond them is billed by the hour')}
        {count('reportDays', 'Days to the report', undefined, '30')}
      </Group>
      <Group says="Time">
        {money('hourlyCents', 'An hour')}
        <SelectInput label="Time is billed in" name="hourlyIncrementMinutes" choices={stepChoices} defaultValue={String(agreement?.hourlyIncrementMinutes ?? 15)} hint="To the nearest" error={errorOf('hourlyIncrementMinutes')} />
        {count('minimumMinutes', 'At least, minutes', 'Of testimony and other work by the hour')}
      </Group>
      <Group says="Records">
        {money('perPageCents', 'A page past those included')}
        {count('includedPages', 'Pages included', undefined, '0')}
        {money('perInchCents', 'An inch of paper')}
      </Group>
      <Group says="Travel and rush">
        {money('travelHourlyCents', 'An hour of travel', 'The hourly fee when left empty')}
        {money('perMileCents', 'A mile')}
        <span className="max-sm:hidden" />
        {money('rushCents', 'A rush, on top')}
        {count('rushDays', 'A rush within, days', 'Of the request; left empty, somebody says so')}
      </Group>
      <Group says="When it does not happen">
        {money('noShowCents', 'No-show')}
        {money('lateCancelCents', 'Late cancellation')}
        {count('lateCancelDays', 'Late within, business days', 'Fewer than this before the exam is late', '2')}
      </Group>
      <Group says="Money and days">
        {money('minimumCents', 'At least', 'For work that was done')}
        {money('depositCents', 'Deposit')}
        <span className="max-sm:hidden" />
        {day('startsOn', 'From')}
        {day('expiresOn', 'Through', 'The last day on which new work is accepted')}
      </Group>
    </>
  );
}

function Group({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-2 text-xs font-medium text-muted">{says}</legend>
      <div className="grid items-start gap-4 sm:grid-cols-3">{children}</div>
    </fieldset>
  );
}
