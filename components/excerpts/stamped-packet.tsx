'use client';

import { FileDown } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Chronology } from '@/lib/features/chronologies/schema';
import type { StampedPackets } from '@/lib/features/papers/schema';
import { counted } from '@/lib/format/names';
import { stampedWords } from './stamped-words';

interface Props {
  readonly packet: Chronology['packets'][number];
  /** Undefined until it is known; null where no page of it can be stamped yet. */
  readonly stamped: StampedPackets['packets'][number] | null | undefined;
}

/** A packet as PDF, each page stamped, each document a bookmark: one file, or volumes where it is large. What cannot be made is said instead. */
export function StampedPacket({ packet, stamped }: Props) {
  const links = stampedWords(stamped);
  const isWhole = stamped?.volumes.length === 1;
  const href = `/api/v1/packets/${packet.id}/stamped`;
  return (
    <li className="py-1.5">
      <div className="flex items-center gap-3">
        <span className="min-w-0 flex-1">
          <span className="font-medium">{packet.letter}</span> <span className="text-muted">{packet.senderName}, {counted(packet.pages, 'page')}</span>
        </span>
        {isWhole && links[0] && <Download href={href}>{links[0].label}</Download>}
      </div>
      {!isWhole && links.length > 0 && (
        <ul className="pl-5">
          {links.map(({ volume, label }) => (
            <li key={volume}>
              <Download href={`${href}?volume=${volume}`}>{label}</Download>
            </li>
          ))}
        </ul>
      )}
      {stamped?.volumes.some(({ tooLarge }) => tooLarge) && (
        <p className="text-xs text-muted">
          One file of it has more than 400 MB and cannot be stamped. <Link href={`/packets/${packet.id}`} className="text-link hover:underline">Download its files one by one</Link>.
        </p>
      )}
      {stamped === null && <p className="text-xs text-muted">No page of it was read yet.</p>}
    </li>
  );
}

function Download({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} download className="text-link inline-flex min-h-6 items-center gap-1 pointer-coarse:min-h-11">
      <FileDown aria-hidden className="size-3.5" /> {children}
    </a>
  );
}
