import type { StateTone } from '@/components/ui/state-icon';
import type { Packet, PacketDetail, RecordFile } from '@/lib/features/packets/schema';
import { formatCount } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

const states = {
  receiving: { tone: 'not-begun', label: 'Receiving' },
  processing: { tone: 'underway', label: 'Being read' },
  ready: { tone: 'done', label: 'Ready' },
  quarantined: { tone: 'held', label: 'Quarantined' },
  rejected: { tone: 'failed', label: 'Cannot be read' },
} as const satisfies Record<Packet['state'], { tone: StateTone; label: string }>;

export const packetState = (state: Packet['state']): { readonly tone: StateTone; readonly label: string } => states[state];

/** Why a packet is in quarantine, in a sentence; empty where it is not. */
export function quarantineWords(packet: Pick<Packet, 'quarantineReason' | 'declaredPages' | 'countedPages' | 'logicalPages'>): string {
  const { quarantineReason, declaredPages, countedPages, logicalPages } = packet;
  if (quarantineReason === null) return '';
  if (quarantineReason === 'no_declaration') return 'It came without the sender’s declaration of the page count.';
  if (quarantineReason === 'not_signed') return 'The declaration is not signed, or nobody has said when it was.';
  const printed = logicalPages === countedPages ? '' : `, ${formatCount(logicalPages)} as printed`;
  const apart = Math.abs(countedPages - (declaredPages ?? 0));
  return `The declaration swears to ${counted(declaredPages ?? 0, 'page')}; ${formatCount(countedPages)} were counted${printed}, ${formatCount(apart)} ${countedPages < (declaredPages ?? 0) ? 'fewer' : 'more'}.`;
}

/** What to call pages in quarantine: 'not declared' where no signed declaration came for any of them, else 'in quarantine'. */
export function heldWords(packets: readonly Pick<Packet, 'quarantineReason'>[]): 'not declared' | 'in quarantine' {
  return packets.some(({ quarantineReason }) => quarantineReason === 'count_differs') ? 'in quarantine' : 'not declared';
}

/** A file's state with what a person needs to know of it. */
export function fileState(file: RecordFile): { readonly tone: StateTone; readonly label: string } {
  if (file.removed) return { tone: 'off', label: 'Removed' };
  switch (file.state) {
    case 'receiving':
      return { tone: 'not-begun', label: `Stopped at ${share(file.receivedBytes, file.bytes)}` };
    case 'processing':
      return { tone: 'underway', label: file.pageCount === null ? 'Waiting to be read' : `Reading, ${formatCount(file.readPages)} of ${counted(file.pageCount, 'page')}` };
    case 'ready':
      return file.warnings.length > 0 ? { tone: 'check', label: counted(file.pageCount ?? 0, 'page') } : { tone: 'done', label: counted(file.pageCount ?? 0, 'page') };
    case 'needs_password':
      return { tone: 'held', label: 'Needs its password' };
    case 'rejected':
      return { tone: 'failed', label: 'Cannot be read' };
    default: {
      const unhandled: never = file.state;
      return unhandled;
    }
  }
}

/** '45%' of the bytes that are there. */
export function share(done: number, all: number): string {
  return `${all === 0 ? 100 : Math.floor((done * 100) / all)}%`;
}

/** How many pages of the packet have been read, of those that are known. */
export function readingOf(packet: PacketDetail): { readonly read: number; readonly all: number } {
  const files = packet.files.filter(({ removed }) => !removed);
  return { read: files.reduce((sum, { readPages }) => sum + readPages, 0), all: files.reduce((sum, { pageCount }) => sum + (pageCount ?? 0), 0) };
}
