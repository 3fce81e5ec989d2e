'use client';

import { FileText, RotateCcw, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { cancelUpload } from '@/lib/features/uploads/client';
import { usePacketChanged, useRemoveRecordFile, useRestoreRecordFile } from '@/lib/features/packets/client';
import type { RecordFile } from '@/lib/features/packets/schema';
import { formatBytes } from '@/lib/format/bytes';
import { fileState } from './packet-words';

const PasswordForm = dynamic(() => import('./password-form').then((module) => module.PasswordForm), { ssr: false });

/** A file as the server has it: its state, why it was refused or what to know of it, and what can be done. */
export function RecordFileRow({ file, maySend }: { readonly file: RecordFile; readonly maySend: boolean }) {
  const notify = useNotice();
  const remove = useRemoveRecordFile();
  const restore = useRestoreRecordFile();
  const changed = usePacketChanged();
  const [asking, setAsking] = useState(false);
  const { tone, label } = fileState(file);
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const bringBack = () => void restore.mutateAsync({ fileId: file.id }).catch(tell);
  const take = () => void remove.mutateAsync({ fileId: file.id }).then(() => notify({ message: `${file.name} is removed.`, undo: bringBack }), tell);
  const giveUp = () => void cancelUpload(file.id).then(changed, tell);
  const said = file.reason || (file.state === 'receiving' ? 'Choose or drop the same file again, and it goes on where it stopped.' : '');
  return (
    <li className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-1.5">
      <FileText aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-48 flex-1 max-sm:basis-[calc(100%-2rem)]">
        <span className={`block truncate font-medium ${file.removed ? 'text-muted line-through' : ''}`} title={file.name}>
          {file.name}
        </span>
        {!file.removed && said && <span className={`block text-xs ${file.state === 'rejected' ? 'text-danger-ink' : 'text-soft'}`}>{said}</span>}
        {!file.removed &&
          file.warnings.map((warning) => (
            <span key={warning} className="block text-xs text-soft">
              {warning}
            </span>
          ))}
      </span>
      <StateIcon tone={tone} className="num">
        {label}
      </StateIcon>
      <span className="num w-16 shrink-0 text-right text-xs text-muted max-sm:w-auto">{formatBytes(file.bytes)}</span>
      {maySend && (
        <span className="no-print ml-auto flex shrink-0 items-center gap-1">
          {file.state === 'needs_password' && !file.removed && (
            <Button size="sm" onClick={() => setAsking(true)}>
              Enter the password
            </Button>
          )}
          {file.removed ? (
            <Button kind="ghost" size="sm" iconOnly aria-label={`Bring ${file.name} back`} pending={restore.isPending} onClick={bringBack}>
              <RotateCcw aria-hidden />
            </Button>
          ) : (
            <Button kind="ghost" size="sm" iconOnly aria-label={file.state === 'receiving' ? `Give up ${file.name}` : `Remove ${file.name}`} pending={remove.isPending} onClick={file.state === 'receiving' ? giveUp : take}>
              <X aria-hidden />
            </Button>
          )}
        </span>
      )}
      {asking && <PasswordForm file={file} onClose={() => setAsking(false)} />}
    </li>
  );
}
