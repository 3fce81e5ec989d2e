'use client';

import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { useSendScan } from '@/lib/features/eors/client';
import { RequestFailed } from '@/lib/http/client';
import { counted } from '@/lib/format/names';

interface Sending {
  readonly name: string;
  readonly sent: number;
  readonly bytes: number;
  readonly failure: string | null;
}

/** Takes scans that are dropped or chosen, one after the other; each is read in the background. */
export function EorDrop() {
  const notify = useNotice();
  const send = useSendScan();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<readonly Sending[]>([]);

  const take = async (files: readonly File[]) => {
    let [taken, again] = [0, 0];
    for (const file of files) {
      const show = (changed: Partial<Sending>) => setSending((before) => before.map((one) => (one.name === file.name ? { ...one, ...changed } : one)));
      setSending((before) => [...before.filter(({ name }) => name !== file.name), { name: file.name, sent: 0, bytes: file.size, failure: null }]);
      try {
        const answer = await send.mutateAsync({ file, onProgress: (sent) => show({ sent }) });
        if (answer.again) again += 1;
        else taken += 1;
        setSending((before) => before.filter(({ name }) => name !== file.name));
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        show({ failure: error.message });
      }
    }
    const words = [taken > 0 ? `${counted(taken, 'scan')} came and ${taken === 1 ? 'is' : 'are'} being read.` : '', again > 0 ? `${counted(again, 'scan')} ${again === 1 ? 'was' : 'were'} here already.` : ''].filter(Boolean).join(' ');
    if (words) notify({ message: words });
  };

  return (
    <div
      className={`no-print border-b border-border px-(--pad) py-3 ${over ? 'bg-accent-soft' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take([...event.dataTransfer.files]);
      }}
    >
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => picker.current?.click()}>
          <Upload aria-hidden /> Choose scans
        </Button>
        <p className="text-muted">or drop them here: PDF or pictures. They are read on this machine, and nothing counts before you confirm it.</p>
        <input ref={picker} type="file" multiple accept="application/pdf,image/*" className="sr-only" aria-label="Scanned explanations of review" onChange={(event) => void take([...(event.target.files ?? [])]).finally(() => { if (picker.current) picker.current.value = ''; })} />
      </div>
      {sending.map(({ name, sent, bytes, failure }) => (
        <div key={name} className="mt-2 flex flex-wrap items-center gap-3">
          <span className="min-w-0 truncate">{name}</span>
          {failure ? <span role="alert" className="text-danger-ink">{failure}</span> : <div className="w-40"><ProgressBar label={`Sending ${name}`} doneBps={bytes > 0 ? Math.round((sent * 10_000) / bytes) : 10_000} /></div>}
        </div>
      ))}
    </div>
  );
}
