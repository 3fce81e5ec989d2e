'use client';

import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { ModalFrame } from '@/components/ui/modal-frame';
import { queryString } from '@/lib/http/client';
import type { Chronology } from '@/lib/features/chronologies/schema';
import { stampedOf } from '@/lib/features/papers/client';
import { StampedPacket } from './stamped-packet';

interface Props {
  readonly caseId: string;
  readonly packets: Chronology['packets'];
  readonly onClose: () => void;
}

/** What goes out of a case's records: the chronology, the index of documents, the stamped packets. */
export function DownloadDialog({ caseId, packets, onClose }: Props) {
  const [proposed, setProposed] = useState(false);
  const files = packets.filter(({ hasFiles }) => hasFiles);
  const { data: stamped, error } = useQuery(stampedOf(caseId));
  return (
    <ModalFrame title="Download" isOpen onClose={onClose} width={520}>
      <div className="flex flex-col gap-5 p-5">
        <section aria-label="Chronology">
          <h3 className="font-semibold">Chronology</h3>
          <label className="flex min-h-(--control) items-start gap-2 py-1">
            <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-(--accent)" checked={proposed} onChange={(event) => setProposed(event.target.checked)} />
            <span>
              Include proposed excerpts <span className="block text-xs text-muted">Each is marked as proposed. Private notes never go out.</span>
            </span>
          </label>
          <Formats href={`/api/v1/cases/${caseId}/chronology`} query={queryString({ proposed: proposed || null })} of="Chronology" />
        </section>
        <section aria-label="Index of documents">
          <h3 className="pb-1 font-semibold">Index of documents</h3>
          <Formats href={`/api/v1/cases/${caseId}/documents-index`} query="" of="Index" />
        </section>
        {files.length > 0 && (
          <section aria-label="Packets with page stamps">
            <h3 className="font-semibold">Packets with page stamps and bookmarks</h3>
            <ul className="divide-y divide-hairline">
              {files.map((packet) => (
                <StampedPacket key={packet.id} packet={packet} stamped={stamped && (stamped.packets.find(({ packetId }) => packetId === packet.id) ?? null)} />
              ))}
            </ul>
            {error && <p role="alert" className="text-warning-ink">{error.message}</p>}
          </section>
        )}
      </div>
    </ModalFrame>
  );
}

function Formats({ href, query, of }: { readonly href: string; readonly query: string; readonly of: string }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      {(['docx', 'pdf', 'csv'] as const).map((format) => (
        <a key={format} href={`${href}/${format}${query}`} download className="text-link inline-flex min-h-6 items-center gap-1 pointer-coarse:min-h-11">
          <FileDown aria-hidden className="size-3.5" /> {of} as {format === 'docx' ? 'Word' : format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
