import type { PacketHead } from '@/lib/features/documents/schema';
import { distance, formatDay, formatShortDay } from '@/lib/format/dates';

/** ‘Packet 1 of 2, Sierra Pacific Mutual, received May 6. Exam Thu, Jun 25, in 9 days’. */
export function packetInWords({ ordinal, packetCount, senderName, receivedOn, examOn }: PacketHead, today: string): string {
  return `Packet ${ordinal} of ${packetCount}, ${senderName}, received ${formatShortDay(receivedOn, today)}${examOn ? `. Exam ${formatDay(examOn, today)}, ${distance(examOn, today)}` : ''}`;
}
