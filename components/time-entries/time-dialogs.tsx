'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import type { FormValues } from '@/components/forms/form-values';
import { CheckInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useViewer } from '@/components/layout/viewer';
import { ACTIVITIES, activityLabels, type Activity } from '@/lib/domain/time/activities';
import { useAmendTimeEntry, useRecordTimeEntry, useStartTimer, useStopTimer } from '@/lib/features/time-entries/client';
import type { TimeEntry, TimeSheet } from '@/lib/features/time-entries/schema';
import type { TimeDialogKind } from './time-words';
import { evaluationOf } from './time-words';

interface Props {
  readonly sheet: TimeSheet;
  readonly dialog: TimeDialogKind;
  readonly onClose: () => void;
}

/** The dialog that is wanted. */
export function TimeDialog({ sheet, dialog, onClose }: Props) {
  if (dialog.kind === 'start') return <StartDialog sheet={sheet} onClose={onClose} />;
  if (dialog.kind === 'record') return <RecordDialog sheet={sheet} onClose={onClose} />;
  return dialog.kind === 'amend' ? <AmendDialog sheet={sheet} entry={dialog.entry} onClose={onClose} /> : <StopDialog entry={dialog.entry} onClose={onClose} />;
}

const activityChoices = ACTIVITIES.map((activity) => [activity, activityLabels[activity]] as const);
type ErrorOf = (field: string) => string | undefined;

/** What each entry says beside its time. */
function workOf(values: FormValues) {
  return { activity: values.text('activity') as Activity, evaluationId: values.textOrNull('evaluationId') as never, note: values.text('note'), billable: values.checked('billable') };
}

function WorkFields({ sheet, entry, errorOf }: { readonly sheet: TimeSheet; readonly entry?: TimeEntry; readonly errorOf: ErrorOf }) {
  const { today } = useViewer();
  return (
    <>
      <SelectInput label="Work" name="activity" autoFocus choices={activityChoices} defaultValue={entry?.activity ?? 'record_review'} error={errorOf('activity')} />
      <SelectInput label="Part of" name="evaluationId" choices={[['', 'The case as a whole'], ...sheet.evaluations.map(({ id }) => [id, evaluationOf(sheet, id, today)] as const)]} defaultValue={entry?.evaluationId ?? ''} error={errorOf('evaluationId')} />
      <NoteInput label="Note" name="note" rows={2} maxLength={500} optional defaultValue={entry?.note ?? ''} hint="Stands on the itemized bill" error={errorOf('note')} className="sm:col-span-2" />
      <CheckInput label="Billable" name="billable" defaultChecked={entry?.billable ?? true} />
    </>
  );
}

function DayAndMinutes({ entry, errorOf }: { readonly entry?: TimeEntry; readonly errorOf: ErrorOf }) {
  const { today } = useViewer();
  return (
    <>
      <TextInput label="Day" name="workedOn" type="date" defaultValue={entry?.workedOn ?? today} error={errorOf('workedOn')} />
      <TextInput label="Minutes" name="minutes" inputMode="numeric" autoComplete="off" defaultValue={entry?.minutes ?? ''} error={errorOf('minutes')} />
    </>
  );
}

function StartDialog({ sheet, onClose }: Omit<Props, 'dialog'>) {
  const { mutateAsync } = useStartTimer();
  return (
    <AskDialog title="Start the timer" subtitle={sheet.claimantName} action="Start" done="The timer runs." onClose={onClose} send={(values, idempotencyKey) => mutateAsync({ idempotencyKey, input: { caseId: sheet.caseId as never, ...workOf(values) } })}>
      {({ errorOf }) => <WorkFields sheet={sheet} errorOf={errorOf} />}
    </AskDialog>
  );
}

function RecordDialog({ sheet, onClose }: Omit<Props, 'dialog'>) {
  const { mutateAsync } = useRecordTimeEntry();
  return (
    <AskDialog
      title="Enter time"
      subtitle={sheet.claimantName}
      action="Enter"
      done="The time is kept."
      onClose={onClose}
      send={(values, idempotencyKey) => mutateAsync({ idempotencyKey, input: { caseId: sheet.caseId as never, userId: values.textOrNull('userId') as never, workedOn: values.text('workedOn'), minutes: values.count('minutes'), ...workOf(values) } })}
    >
      {({ errorOf }) => (
        <>
          <DayAndMinutes errorOf={errorOf} />
          <WorkFields sheet={sheet} errorOf={errorOf} />
          {sheet.people.length > 1 && <SelectInput label="Whose time" name="userId" choices={[['', 'Mine'], ...sheet.people.map(({ userId, name }) => [userId, name] as const)]} error={errorOf('userId')} />}
        </>
      )}
    </AskDialog>
  );
}

function AmendDialog({ sheet, entry, onClose }: Omit<Props, 'dialog'> & { readonly entry: TimeEntry }) {
  const { mutateAsync } = useAmendTimeEntry();
  return (
    <AskDialog title="Correct the entry" subtitle={entry.userName} action="Save" done="Saved." onClose={onClose} send={(values) => mutateAsync({ timeEntryId: entry.id as never, version: entry.version, workedOn: values.text('workedOn'), minutes: values.count('minutes'), ...workOf(values) })}>
      {({ errorOf }) => (
        <>
          <DayAndMinutes entry={entry} errorOf={errorOf} />
          <WorkFields sheet={sheet} entry={entry} errorOf={errorOf} />
        </>
      )}
    </AskDialog>
  );
}

function StopDialog({ entry, onClose }: { readonly entry: TimeEntry; readonly onClose: () => void }) {
  const { mutateAsync } = useStopTimer();
  return (
    <AskDialog title="Stop the timer" subtitle={activityLabels[entry.activity]} action="Stop" done="The time is kept." onClose={onClose} send={(values) => mutateAsync({ timeEntryId: entry.id as never, version: entry.version, minutes: values.textOrNull('minutes') === null ? null : values.count('minutes') })}>
      {({ errorOf }) => <TextInput label="Minutes, if it was less" name="minutes" inputMode="numeric" autoComplete="off" autoFocus optional hint="Left empty, the minutes that the timer measured" error={errorOf('minutes')} className="sm:col-span-2" />}
    </AskDialog>
  );
}
