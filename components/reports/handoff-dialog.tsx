'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput, TextInput } from '@/components/forms/inputs';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ModalFrame } from '@/components/ui/modal-frame';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { handoffPreview, reportHandoffs, useCancelHandoff, useDownloadHandoff, useReturnHandoff, useSendHandoff, useTakeBackHandoff } from '@/lib/features/report-handoffs/client';
import { handoffStateLabels, type ReportHandoff } from '@/lib/features/report-handoffs/schema';
import type { ImportPreview } from '@/lib/features/report-imports/schema';
import { counted } from '@/lib/format/names';
import { RequestFailed } from '@/lib/http/client';
import { chosenParts, firstTargets, ImportPartsList, type Targets } from './import-parts';
import { useTakenIn } from './use-taken-in';

interface Props {
  readonly reportId: string;
  readonly onClose: () => void;
}

/** A report goes to somebody who types it, and comes back: asked, sent, returned, looked at, taken in. */
export function HandoffDialog({ reportId, onClose }: Props) {
  const handoffs = useQuery(reportHandoffs(reportId));
  if (!handoffs.data) {
    return (
      <ModalFrame title="Transcriber" isOpen onClose={onClose}>
        <p className="p-5 text-muted" role={handoffs.isError ? 'alert' : 'status'}>{handoffs.isError ? 'This could not be loaded. Close it and try again.' : 'Loading…'}</p>
      </ModalFrame>
    );
  }
  const open = handoffs.data.handoffs.find(({ state }) => state === 'out' || state === 'returned');
  return open ? <OpenHandoff key={open.id} reportId={reportId} handoff={open} onClose={onClose} /> : <SendDialog reportId={reportId} earlier={handoffs.data.handoffs} onClose={onClose} />;
}

function SendDialog({ reportId, earlier, onClose }: Props & { readonly earlier: readonly ReportHandoff[] }) {
  const send = useSendHandoff();
  const [last] = earlier;
  return (
    <AskDialog
      title="Hand off to a transcriber"
      action="Make the Word file"
      done="Handed off. The Word file is among your downloads."
      width={600}
      onClose={onClose}
      send={(values) => send.mutateAsync({ reportId: reportId as never, name: values.text('name'), qualifications: values.text('qualifications'), note: values.text('note'), dueOn: (values.text('dueOn') || null) as never })}
    >
      {({ errorOf }) => (
        <>
          <TextInput label="Who types it" name="name" required defaultValue={last?.name ?? ''} maxLength={160} error={errorOf('name')} />
          <TextInput label="Back by" name="dueOn" type="date" optional error={errorOf('dueOn')} />
          <TextInput className="sm:col-span-2" label="Qualifications" name="qualifications" optional defaultValue={last?.qualifications ?? ''} maxLength={300} error={errorOf('qualifications')} hint="Whoever did other than clerical work is named with them in the report." />
          <NoteInput className="sm:col-span-2" label="Note" name="note" optional rows={2} maxLength={2000} error={errorOf('note')} hint="Where the dictation lies, what is to be typed." />
          <p className="text-xs text-muted">
            You get the report as a Word file to send on. Keep its headings: by them what comes back finds its sections. <Cite>LC 4628(b)</Cite>
          </p>
          {earlier.length > 0 && <p className="text-xs text-muted">Earlier: {earlier.map(({ name, state }) => `${name}, ${handoffStateLabels[state].toLowerCase()}`).join('; ')}.</p>}
        </>
      )}
    </AskDialog>
  );
}

function OpenHandoff({ reportId, handoff, onClose }: Props & { readonly handoff: ReportHandoff }) {
  const { today } = useViewer();
  const notify = useNotice();
  const back = useReturnHandoff();
  const cancel = useCancelHandoff();
  const take = useTakeBackHandoff();
  const taken = useTakenIn(reportId);
  const download = useDownloadHandoff();
  const chooser = useRef<HTMLInputElement>(null);
  const preview = useQuery({ ...handoffPreview(handoff.id, handoff.version), enabled: handoff.state === 'returned' });
  const [changed, setChanged] = useState<{ readonly of: ImportPreview; readonly targets: Targets } | null>(null);
  const shown = preview.data;
  const targets = shown && (changed?.of === shown ? changed.targets : firstTargets(shown));
  const chosen = shown && targets ? chosenParts(shown, targets) : null;
  const count = chosen ? chosen.parts.length + (chosen.added?.length ?? 0) : 0;
  const failure = take.error ?? back.error ?? cancel.error ?? download.error ?? preview.error;

  const submit = () => {
    if (!chosen) return;
    take.mutate({ handoffId: handoff.id as never, version: handoff.version, ...chosen }, {
      onSuccess: (imported) => {
        taken(imported);
        onClose();
      },
    });
  };
  return (
    <ModalFrame
      title="Transcriber"
      subtitle={handoff.name}
      isOpen
      onClose={onClose}
      width={760}
      footer={
        <>
          <Button kind="ghost" pending={cancel.isPending} onClick={() => cancel.mutate({ handoffId: handoff.id, version: handoff.version }, { onSuccess: () => (notify({ message: 'The hand-off is cancelled.' }), onClose()) })}>Cancel the hand-off</Button>
          <Button className="sm:ml-auto" pending={back.isPending} onClick={() => chooser.current?.click()}>{handoff.state === 'returned' ? 'Choose another file' : 'Choose what came back'}</Button>
          {handoff.state === 'returned' && <Button kind="primary" disabled={count === 0} pending={take.isPending} onClick={submit}>{count === 0 ? 'Take in' : `Take in ${counted(count, 'section')}`}</Button>}
        </>
      }
    >
      <div className="p-5">
        <input ref={chooser} type="file" hidden accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" aria-label="What came back" onChange={(event) => { const file = event.target.files?.[0]; if (file) back.mutate({ handoffId: handoff.id, file }); event.target.value = ''; }} />
        {failure instanceof RequestFailed && <ErrorSummary title={failure.message} errors={failure.errors} />}
        <p className="flex flex-wrap items-baseline gap-x-3">
          <StateIcon tone={handoff.state === 'returned' ? 'check' : 'underway'}>{handoffStateLabels[handoff.state]}</StateIcon>
          <span className="text-muted">sent <Day date={handoff.sentOn} today={today} /></span>
          {handoff.dueOn && <span className="text-muted">back by <Day date={handoff.dueOn} today={today} sense="due" /></span>}
          <button type="button" className="quiet-link" onClick={() => download.mutate({ handoffId: handoff.id, which: 'sent' })}>What was sent</button>
          {handoff.hasReturned && <button type="button" className="quiet-link" onClick={() => download.mutate({ handoffId: handoff.id, which: 'returned' })}>What came back</button>}
        </p>
        {handoff.note && <p className="mt-1 whitespace-pre-line text-soft">{handoff.note}</p>}
        {back.isPending && <p className="mt-3 text-muted" role="status">Reading the file…</p>}
        {handoff.state === 'returned' && !shown && !preview.isError && <p className="mt-3 text-muted" role="status">Comparing it with the report…</p>}
        {shown && targets && <div className="mt-2"><ImportPartsList preview={shown} targets={targets} onChange={(next) => setChanged({ of: shown, targets: next })} /></div>}
      </div>
    </ModalFrame>
  );
}
