'use client';

import { Upload } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { PacketDetail } from '@/lib/features/packets/schema';
import { formatCount } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { RecordFileRow } from './record-file-row';
import { readingOf } from './packet-words';
import { SendingRow } from './sending-row';
import { uploadQueue } from './upload-queue';
import { useUploads } from './use-uploads';

/** The files of a packet: dropped or chosen here, sent in parts, each with its own progress and state. */
export function PacketFiles({ packet }: { readonly packet: PacketDetail }) {
  const maySend = useMay('upload.begin') && packet.amendable;
  const sending = useUploads(packet.id);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const hint = useId();
  // What this browser is sending is shown as such; the rest as the server knows it.
  const mine = new Set(sending.flatMap(({ uploadId, phase }) => (uploadId && phase !== 'done' ? [uploadId] : [])));
  // While a file that stopped half-way is checked again it is not known yet to be the same, though it is.
  const checked = sending.filter(({ uploadId, phase }) => uploadId === null && phase !== 'done' && phase !== 'failed');
  const stored = packet.files.filter(({ id, name, bytes, state }) => !mine.has(id) && !(state === 'receiving' && checked.some((file) => file.name === name && file.bytes === bytes)));
  const shown = sending.filter(({ phase, message }) => phase !== 'done' || message !== '');
  const { read, all } = readingOf(packet);
  const add = (files: Iterable<File> | null) => files && uploadQueue.add(packet.id, files);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <Section
      title="Files"
      count={packet.files.filter(({ removed }) => !removed).length}
      note={packet.state === 'processing' ? 'You can leave this screen; the reading goes on.' : undefined}
    >
      {packet.state === 'processing' && all > 0 && (
        <div className="pb-3">
          {read < all ? (
            <ProgressBar doneBps={Math.round((read * 10_000) / all)} label={`${read} of ${all} pages are read`} />
          ) : (
            <ProgressBar doneBps={packet.sortedBps ?? 0} label={`${Math.floor((packet.sortedBps ?? 0) / 100)}% of the packet is sorted`} />
          )}
          <p className="num pt-1 text-xs text-muted" role="status">
            {read < all ? `${formatCount(read)} of ${counted(all, 'page')} read` : sortingInWords(all, packet.sortedBps)}
          </p>
        </div>
      )}
      {maySend && (
        <div
          className={`no-print flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-dashed px-4 py-4 ${isOver ? 'border-accent bg-accent-soft' : 'border-field-border'}`}
          onDrop={onDrop}
          onDragOver={(event) => (event.preventDefault(), setOver(true))}
          onDragLeave={() => setOver(false)}
        >
          <Upload aria-hidden className="size-5 shrink-0 text-muted" />
          <p className="min-w-48 flex-1" id={hint}>
            Drop the files of this packet here, as many as there are. <span className="text-muted">PDF, TIFF, JPEG, PNG or DOCX, also of several gigabytes.</span>
          </p>
          <input ref={chooser} type="file" multiple hidden aria-label="Files of the packet" onChange={(event) => (add([...(event.target.files ?? [])]), (event.target.value = ''))} />
          <Button aria-describedby={hint} onClick={() => chooser.current?.click()}>
            Choose files
          </Button>
        </div>
      )}
      <ul aria-label="Files of the packet" className="mt-2">
        {shown.map((item) => (
          <SendingRow key={item.id} item={item} />
        ))}
        {stored.map((file) => (
          <RecordFileRow key={file.id} file={file} maySend={maySend} />
        ))}
      </ul>
      {stored.length === 0 && shown.length === 0 && <p className="py-2 text-muted">{packet.hasFiles ? 'No file has come yet.' : `Counted on paper, ${counted(packet.countedPages, 'page')}. Files that are dropped here are counted in its place.`}</p>}
    </Section>
  );
}

/** Blanks, duplicates and documents are looked for once all pages are read. */
function sortingInWords(pages: number, sortedBps: number | null): string {
  return `${pages === 1 ? 'The page is' : `All ${formatCount(pages)} pages are`} read. Finding blanks, duplicates and documents${sortedBps === null ? '' : `: ${Math.floor(sortedBps / 100)}%`}`;
}
