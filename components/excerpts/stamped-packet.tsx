'use client';

import { FileDown } from 'lucide-react';
import type { Chronology } from '@/lib/features/chronologies/schema';
import { counted } from '@/lib/format/names';

/** A packet as one PDF: each page stamped, each document a bookmark. */
export function StampedPacket({ packet }: { readonly packet: Chronology['packets'][number] }) {
  return (
    <li className="flex items-center gap-3 py-1.5">
      <span className="min-w-0 flex-1">
        <span className="font-medium">{packet.letter}</span> <span className="text-muted">{packet.senderName}, {counted(packet.pages, 'page')}</span>
      </span>
      <a href={`/api/v1/packets/${packet.id}/stamped`} download className="text-link inline-flex min-h-6 items-center gap-1 pointer-coarse:min-h-11">
        <FileDown aria-hidden className="size-3.5" /> PDF
      </a>
    </li>
  );
}
