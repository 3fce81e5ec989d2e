'use client';

import { useRouter } from 'next/navigation';
import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useAddGap, useAskForGaps, useAssignGap, useDismissGap } from '@/lib/features/gaps/client';
import type { Gap, GapList } from '@/lib/features/gaps/schema';
import { counted } from '@/lib/format/names';

export type GapDialog = { readonly kind: 'add' } | { readonly kind: 'assign' | 'dismiss'; readonly gap: Gap } | { readonly kind: 'ask'; readonly gaps: readonly Gap[] };

interface Props {
  readonly found: GapList;
  readonly dialog: GapDialog;
  readonly onClose: () => void;
}

/** The dialog that is wanted. */
export function GapDialogs({ found, dialog, onClose }: Props) {
  if (dialog.kind === 'add') return <AddDialog found={found} onClose={onClose} />;
  if (dialog.kind === 'ask') return <AskForDialog found={found} gaps={dialog.gaps} onClose={onClose} />;
  return dialog.kind === 'assign' ? <AssignDialog found={found} gap={dialog.gap} onClose={onClose} /> : <DismissDialog gap={dialog.gap} onClose={onClose} />;
}

function AddDialog({ found, onClose }: Omit<Props, 'dialog'>) {
  const { mutateAsync } = useAddGap();
  return (
    <AskDialog
      title="Add what is missing"
      action="Add"
      done="Added."
      onClose={onClose}
      send={(values, idempotencyKey) => {
        const packetId = values.textOrNull('packetId');
        const pageNumber = packetId && values.textOrNull('pageNumber') ? values.count('pageNumber') : null;
        return mutateAsync({ idempotencyKey, input: { caseId: found.caseId as never, title: values.text('title'), fromOn: values.textOrNull('fromOn'), toOn: values.textOrNull('toOn'), packetId: packetId as never, pageNumber } });
      }}
    >
      {({ errorOf }) => (
        <>
          <TextInput label="What is missing" name="title" autoFocus maxLength={200} placeholder="Physical therapy records of 2016" error={errorOf('title')} className="sm:col-span-2" />
          <TextInput label="From" name="fromOn" type="date" optional error={errorOf('fromOn')} />
          <TextInput label="To" name="toOn" type="date" optional error={errorOf('toOn')} />
          {found.packets.length > 0 && (
            <>
              <SelectInput label="Packet that speaks of it" name="packetId" choices={[['', 'None'], ...found.packets.map(({ id, letter, pages }) => [id, `${letter}, ${counted(pages, 'page')}`] as const)]} error={errorOf('packetId')} />
              <TextInput label="Page" name="pageNumber" inputMode="numeric" optional error={errorOf('pageNumber')} />
            </>
          )}
        </>
      )}
    </AskDialog>
  );
}

function AssignDialog({ found, gap, onClose }: Omit<Props, 'dialog'> & { readonly gap: Gap }) {
  const { mutateAsync } = useAssignGap();
  return (
    <AskDialog title="Assign" subtitle={gap.title} action="Assign" done="Saved." onClose={onClose} send={(values) => mutateAsync({ gapId: gap.id as never, version: gap.version, assignedToId: values.textOrNull('assignedToId') as never, dueOn: values.textOrNull('dueOn') })}>
      {({ errorOf }) => (
        <>
          <SelectInput label="Who sees to it" name="assignedToId" autoFocus defaultValue={gap.assignedToId ?? ''} choices={[['', 'Nobody'], ...found.people.map(({ id, name }) => [id, name] as const)]} error={errorOf('assignedToId')} />
          <TextInput label="Due" name="dueOn" type="date" optional defaultValue={gap.dueOn ?? ''} error={errorOf('dueOn')} />
        </>
      )}
    </AskDialog>
  );
}

function DismissDialog({ gap, onClose }: { readonly gap: Gap; readonly onClose: () => void }) {
  const { mutateAsync } = useDismissGap();
  return (
    <AskDialog title="Dismiss" subtitle={gap.title} action="Dismiss" done="Dismissed. Found again, it stays so." onClose={onClose} send={(values) => mutateAsync({ gapId: gap.id as never, version: gap.version, reason: values.text('reason').replace(/\s+/g, ' ') })}>
      {({ errorOf }) => <NoteInput label="Why" name="reason" rows={3} maxLength={300} autoFocus error={errorOf('reason')} className="sm:col-span-2" />}
    </AskDialog>
  );
}

function AskForDialog({ found, gaps, onClose }: Omit<Props, 'dialog'> & { readonly gaps: readonly Gap[] }) {
  const router = useRouter();
  const { mutateAsync } = useAskForGaps();
  return (
    <AskDialog
      title="Ask for what is missing"
      subtitle={counted(gaps.length, 'line')}
      action="Draft the letter"
      done="Drafted. Nothing went out yet."
      onClose={onClose}
      send={async (values, idempotencyKey) => {
        const { letterId } = await mutateAsync({ idempotencyKey, input: { caseId: found.caseId as never, kind: values.text('kind') === 'records_request' ? 'records_request' : 'information_request', gaps: gaps.map(({ id, version }) => ({ id: id as never, version })) } });
        router.push(`/letters/${letterId}`);
      }}
    >
      {({ errorOf }) => (
        <>
          <SelectInput label="Letter" name="kind" autoFocus choices={[['information_request', 'Information request, to the parties'], ['records_request', 'Records request, to a treating physician']]} error={errorOf('kind')} className="sm:col-span-2" />
          <ul className="list-disc pl-5 text-soft sm:col-span-2">
            {gaps.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </AskDialog>
  );
}
