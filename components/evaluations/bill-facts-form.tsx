'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import type { FormValues } from '@/components/forms/form-values';
import { CheckInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { focusChoices, type PrimaryFocusWord } from '@/components/invoices/focus-words';
import { useNoteBillFacts } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { formatCount } from '@/lib/format/money';
import { asBillFacts } from './bill-facts';

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly onClose: () => void;
}

const answers = [['', 'Not said'], ['yes', 'Yes'], ['no', 'No']] as const;
const answerOf = (value: boolean | null | undefined): string => (value === true ? 'yes' : value === false ? 'no' : '');
const countOrNull = (values: FormValues, name: string): number | null => (values.textOrNull(name) === null ? null : values.count(name));

/** What a bill rests on beside dates and pages. What is left out is not billed; the expected fee follows. */
export function BillFactsForm({ evaluation, claimantName, onClose }: Props) {
  const { mutateAsync } = useNoteBillFacts();
  const exam = evaluation.kind === 'COMPREHENSIVE' || evaluation.kind === 'FOLLOW_UP';
  const asks = evaluation.primaryFocus.startsWith('ask_');
  const basis = evaluation.supplementalBasis;
  return (
    <AskDialog title="What the bill rests on" subtitle={claimantName} action="Save" done="Saved. The expected fee follows." width={560} onClose={onClose} send={(values) => mutateAsync(asBillFacts(evaluation, { focus: values.textOrNull('primaryFocus') as PrimaryFocusWord | null, interpreterReason: values.text('interpreterReason').replace(/\s+/g, ' ').trim(), rush: values.checked('rush'), travelMinutes: countOrNull(values, 'travelMinutes'), travelMiles: countOrNull(values, 'travelMiles'), inches: values.textOrNull('recordInches'), newRecords: values.text('newRecords'), newIssue: values.text('newIssue'), askedBefore: values.text('askedBefore') }))}>
      {({ errorOf }) => (
        <>
          <SelectInput label="Primary focus" name="primaryFocus" autoFocus choices={[...(asks ? ([['', 'Not said yet']] as const) : []), ...focusChoices.map(([value, label]) => [value, label] as const)]} defaultValue={asks ? '' : evaluation.primaryFocus} error={errorOf('primaryFocus')} hint="8 CCR 9795(d)" className="sm:col-span-2" />
          {exam && <NoteInput label="Why an interpreter was needed, and the extra time" name="interpreterReason" rows={2} maxLength={300} optional defaultValue={evaluation.interpreterReason} error={errorOf('interpreterReason')} hint="Stands beside -93; the report must say it too" className="sm:col-span-2" />}
          {evaluation.kind === 'SUPPLEMENTAL' && (
            <>
              <SelectInput label="New records since the last report" name="newRecords" choices={answers} defaultValue={answerOf(basis?.newRecords)} />
              <SelectInput label="A new issue" name="newIssue" choices={answers} defaultValue={answerOf(basis?.newIssue)} />
              <SelectInput label="Asked before" name="askedBefore" choices={answers} defaultValue={answerOf(basis?.askedBefore)} />
            </>
          )}
          <TextInput label="Travel, minutes" name="travelMinutes" inputMode="numeric" optional autoComplete="off" defaultValue={evaluation.travelMinutes ?? ''} error={errorOf('travelMinutes')} />
          <TextInput label="Travel, miles" name="travelMiles" inputMode="numeric" optional autoComplete="off" defaultValue={evaluation.travelMiles ?? ''} error={errorOf('travelMiles')} />
          <TextInput label="Paper records, inches" name="recordInches" inputMode="decimal" optional autoComplete="off" defaultValue={evaluation.recordInches === null ? '' : formatCount(evaluation.recordInches / 100)} error={errorOf('recordInches')} />
          <CheckInput label="Asked for as a rush" name="rush" defaultChecked={evaluation.rush} />
        </>
      )}
    </AskDialog>
  );
}
