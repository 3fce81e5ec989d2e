'use client';

import { useQuery } from '@tanstack/react-query';
import { Paperclip, X } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { fileHref, filesOf, useAttachFile, useRemoveFile, useRestoreFile } from '@/lib/features/files/client';
import { attachmentLimitBytes, type FileSubject, type StoredFile } from '@/lib/features/files/schema';
import { formatInstant } from '@/lib/format/dates';
import { formatBytes } from '@/lib/format/bytes';
import { RequestFailed } from '@/lib/http/client';

interface Props {
  readonly subjectKind: FileSubject;
  readonly subjectId: string;
  readonly title?: string;
  /** What usually lies here, said while nothing does. */
  readonly hint?: string;
}

interface Sending {
  readonly id: string;
  readonly name: string;
  readonly sentBps: number;
  /** Why it did not arrive; null while it is on its way. */
  readonly refusal: string | null;
}

/** The files of something: chosen or dropped here, downloaded from here. Each says how far it is, and why it was refused. */
export function Attachments({ subjectKind, subjectId, title = 'Files', hint = 'PDF, DOCX, TIFF, JPEG or PNG, up to 50 MB each.' }: Props) {
  const mayAttach = useMay('file.attach');
  const files = useQuery(filesOf(subjectKind, subjectId));
  const attach = useAttachFile(subjectKind, subjectId);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const stored = files.data?.files ?? [];

  const change = (id: string, part: Partial<Sending>) => setSending((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const send = async (file: File) => {
    const id = crypto.randomUUID();
    setSending((before) => [...before, { id, name: file.name, sentBps: 0, refusal: file.size > attachmentLimitBytes ? 'Larger than 50 MB.' : file.size === 0 ? 'The file is empty.' : null }]);
    if (file.size > attachmentLimitBytes || file.size === 0) return;
    try {
      await attach.mutateAsync({ file, onProgress: (bytes) => change(id, { sentBps: Math.round((bytes * 10_000) / file.size) }) });
      setSending((before) => before.filter((one) => one.id !== id));
    } catch (error) {
      change(id, { refusal: error instanceof RequestFailed ? error.message : 'It did not arrive. Choose it again.' });
    }
  };
  const sendAll = async (list: FileList | null) => {
    for (const file of list ?? []) await send(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void sendAll(event.dataTransfer.files);
  };
  return (
    <Section
      title={title}
      {...(stored.length > 0 ? { count: stored.length } : {})}
      aside={
        mayAttach && (
          <button type="button" className="quiet-link no-print" aria-describedby={hintId} onClick={() => chooser.current?.click()}>
            Attach a file
          </button>
        )
      }
    >
      <div
        className={`border-t border-border ${isOver ? 'bg-accent-soft' : ''}`}
        {...(mayAttach ? { onDrop, onDragOver: (event: DragEvent) => (event.preventDefault(), setOver(true)), onDragLeave: () => setOver(false) } : {})}
      >
        <input ref={chooser} type="file" multiple hidden aria-label={`Attach to ${title}`} onChange={(event) => void sendAll(event.target.files).then(() => (event.target.value = ''))} />
        <ul>
          {stored.map((file) => (
            <StoredRow key={file.id} file={file} mayRemove={mayAttach} />
          ))}
          {sending.map(({ id, name, sentBps, refusal }) => (
            <li key={id} className="flex min-h-(--row) items-center gap-2 border-b border-hairline" role={refusal ? 'alert' : 'status'}>
              <span className="min-w-0 flex-1">
                <span className="block truncate">{name}</span>
                <span className={`block text-xs ${refusal ? 'text-danger-ink' : 'text-muted'}`}>{refusal ?? `Sending, ${Math.floor(sentBps / 100)}%`}</span>
              </span>
              {refusal && (
                <Button kind="ghost" size="sm" iconOnly aria-label={`Dismiss ${name}`} onClick={() => setSending((before) => before.filter((one) => one.id !== id))}>
                  <X aria-hidden />
                </Button>
              )}
            </li>
          ))}
        </ul>
        <p id={hintId} className="py-1.5 text-xs text-muted">
          {stored.length === 0 && sending.length === 0 ? `None yet. ${mayAttach ? `Drop them here. ${hint}` : ''}` : mayAttach ? hint : ''}
        </p>
      </div>
    </Section>
  );
}

function StoredRow({ file, mayRemove }: { readonly file: StoredFile; readonly mayRemove: boolean }) {
  const notify = useNotice();
  const { today, timeZone } = useViewer();
  const remove = useRemoveFile(file.subjectKind, file.subjectId);
  const restore = useRestoreFile(file.subjectKind, file.subjectId);
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  return (
    <li className="group flex min-h-(--row) items-center gap-2 border-b border-hairline">
      <Paperclip aria-hidden className="size-3.5 shrink-0 text-muted" />
      <a href={fileHref(file.id)} download={file.name} className="min-w-0 flex-1 truncate text-link">
        {file.name}
      </a>
      <span className="num shrink-0 text-xs text-muted">
        {formatBytes(file.bytes)} · {formatInstant(file.attachedAt, timeZone, today)}
      </span>
      {mayRemove && (
        <Button
          kind="ghost"
          size="sm"
          iconOnly
          aria-label={`Remove ${file.name}`}
          className="no-print"
          onClick={() => void remove.mutateAsync(file.id).then(() => notify({ message: `${file.name} is removed.`, undo: () => void restore.mutateAsync(file.id).catch(tell) }), tell)}
        >
          <X aria-hidden />
        </Button>
      )}
    </li>
  );
}
