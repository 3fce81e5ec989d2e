'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useAmendAssignment, useAssignPacket } from '@/lib/features/record-work/client';
import type { WorkList, WorkRow } from '@/lib/features/record-work/schema';

interface Props {
  readonly row: WorkRow;
  readonly reviewers: WorkList['reviewers'];
  readonly onClose: () => void;
}

/** Gives a packet to a reviewer, or to another one. */
export function AssignDialog({ row, reviewers, onClose }: Props) {
  const [assign, amend] = [useAssignPacket(), useAmendAssignment()];
  const { assignment } = row;
  return (
    <AskDialog
      title={assignment ? 'Give to somebody else' : 'Assign records'}
      subtitle={`${row.claimantName}, ${row.senderName}, ${row.pageCount} pages`}
      action={assignment ? 'Save' : 'Assign'}
      done={assignment ? 'Assignment changed.' : 'Records assigned.'}
      onClose={onClose}
      send={(values, idempotencyKey) => {
        const terms = { reviewerId: values.text('reviewerId') as never, dueOn: values.text('dueOn') || null, note: values.text('note') };
        return assignment ? amend.mutateAsync({ assignmentId: assignment.id as never, version: assignment.version, ...terms }) : assign.mutateAsync({ idempotencyKey, input: { packetId: row.packetId as never, ...terms } });
      }}
    >
      {({ errorOf }) => (
        <>
          <SelectInput label="Reviewer" name="reviewerId" error={errorOf('reviewerId')} defaultValue={assignment?.reviewerId ?? ''} required choices={[['', 'Choose'], ...reviewers.map(({ id, name }) => [id, name] as const)]} />
          <TextInput label="Due" name="dueOn" type="date" optional error={errorOf('dueOn')} defaultValue={assignment?.dueOn ?? ''} hint="A week before the exam when left empty." />
          <NoteInput label="Note" name="note" optional error={errorOf('note')} rows={2} maxLength={500} defaultValue={assignment?.note ?? ''} />
        </>
      )}
    </AskDialog>
  );
}
