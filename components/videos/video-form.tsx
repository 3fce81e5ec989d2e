'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput, TextInput } from '@/components/forms/inputs';
import { useAmendVideo, useLogVideo } from '@/lib/features/videos/client';
import type { Video } from '@/lib/features/videos/schema';

interface Props {
  readonly evaluationId: string;
  /** Null logs one. */
  readonly video: Video | null;
  readonly onClose: () => void;
}

/** A sub rosa video: what it is, who sent it, and the length its sender declares. */
export function VideoForm({ evaluationId, video, onClose }: Props) {
  const [log, amend] = [useLogVideo(), useAmendVideo()];
  return (
    <AskDialog
      title={video ? 'Correct the video' : 'Log a video'}
      subtitle="Sub rosa recording, 8 CCR 9795, ML205"
      action={video ? 'Save' : 'Log it'}
      done={video ? 'Video corrected.' : 'Video logged.'}
      onClose={onClose}
      send={(values, idempotencyKey) => {
        const minutes = values.text('declaredMinutes');
        const facts = { title: values.text('title'), senderName: values.text('senderName'), recordedOn: values.text('recordedOn') || null, declaredMinutes: minutes === '' ? null : Number(minutes), declarationSignedOn: values.text('declarationSignedOn') || null, note: values.text('note') };
        return video ? amend.mutateAsync({ videoId: video.id as never, version: video.version, ...facts }) : log.mutateAsync({ idempotencyKey, input: { evaluationId: evaluationId as never, ...facts } });
      }}
    >
      {({ errorOf }) => (
        <>
          <TextInput label="What it is" name="title" error={errorOf('title')} defaultValue={video?.title} maxLength={160} placeholder="Surveillance, June 3" />
          <TextInput label="Sender" name="senderName" error={errorOf('senderName')} defaultValue={video?.senderName} maxLength={160} />
          <div className="grid gap-4 sm:grid-cols-3">
            <TextInput label="Recorded on" name="recordedOn" type="date" optional error={errorOf('recordedOn')} defaultValue={video?.recordedOn ?? ''} />
            <TextInput label="Declared length, minutes" name="declaredMinutes" inputMode="numeric" optional error={errorOf('declaredMinutes')} defaultValue={video?.declaredMinutes ?? ''} />
            <TextInput label="Declaration signed on" name="declarationSignedOn" type="date" optional error={errorOf('declarationSignedOn')} defaultValue={video?.declarationSignedOn ?? ''} />
          </div>
          <NoteInput label="Note" name="note" optional rows={2} maxLength={1000} error={errorOf('note')} defaultValue={video?.note} />
        </>
      )}
    </AskDialog>
  );
}
