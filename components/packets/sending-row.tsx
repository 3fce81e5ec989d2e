'use client';

import { Pause, Play, RotateCw, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatBytes } from '@/lib/format/bytes';
import { share } from './packet-words';
import { uploadQueue, type SendingFile } from './upload-queue';

/** A file on its way from this browser: how far it is, and pause, go on, try again, give up. */
export function SendingRow({ item }: { readonly item: SendingFile }) {
  const notify = useNotice();
  const { id, name, bytes, phase, doneBytes, message } = item;
  const moves = phase === 'hashing' || phase === 'sending' || phase === 'waiting' || phase === 'queued';
  const cancel = () => uploadQueue.cancel(id).catch((error: unknown) => notify({ message: error instanceof Error ? error.message : 'It was not given up.' }));
  return (
    <li className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-1.5">
      <span className="min-w-48 flex-1 max-sm:basis-full">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        <span className={`num block text-xs ${phase === 'failed' ? 'text-danger-ink' : 'text-muted'}`} role={phase === 'failed' ? 'alert' : 'status'}>
          {wordsOf(item)}
        </span>
        {moves && (
          <span className="mt-1 block max-w-96">
            <ProgressBar doneBps={bytes === 0 ? 10_000 : Math.round((doneBytes * 10_000) / bytes)} label={`${name}: ${wordsOf(item)}`} />
          </span>
        )}
      </span>
      <span className="num shrink-0 text-xs text-muted">{formatBytes(bytes)}</span>
      <span className="ml-auto flex shrink-0 gap-1">
        {moves && (
          <Button kind="ghost" size="sm" iconOnly aria-label={`Pause ${name}`} onClick={() => uploadQueue.pause(id)}>
            <Pause aria-hidden />
          </Button>
        )}
        {phase === 'paused' && (
          <Button kind="ghost" size="sm" iconOnly aria-label={`Go on with ${name}`} onClick={() => uploadQueue.resume(id)}>
            <Play aria-hidden />
          </Button>
        )}
        {phase === 'failed' && (
          <Button kind="ghost" size="sm" iconOnly aria-label={`Try ${name} again`} onClick={() => uploadQueue.resume(id)}>
            <RotateCw aria-hidden />
          </Button>
        )}
        {phase !== 'finishing' && (
          <Button kind="ghost" size="sm" iconOnly aria-label={phase === 'done' ? `Dismiss ${name}` : `Give up ${name}`} onClick={() => (phase === 'done' ? uploadQueue.forget(id) : void cancel())}>
            <X aria-hidden />
          </Button>
        )}
      </span>
      {message && phase === 'waiting' && <span className="sr-only">{message}</span>}
    </li>
  );
}

function wordsOf({ phase, doneBytes, bytes, message }: SendingFile): string {
  switch (phase) {
    case 'queued':
      return 'Waits for its turn';
    case 'hashing':
      return `Checking, ${share(doneBytes, bytes)}`;
    case 'sending':
      return `Sending, ${share(doneBytes, bytes)}`;
    case 'finishing':
      return 'All sent; comparing what arrived';
    case 'paused':
      return `Paused at ${share(doneBytes, bytes)}`;
    case 'waiting':
    case 'failed':
    case 'done':
      return message;
    default: {
      const unhandled: never = phase;
      return unhandled;
    }
  }
}
