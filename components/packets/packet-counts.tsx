import type { PacketDetail } from '@/lib/features/packets/schema';
import { formatCount } from '@/lib/format/money';

/** Declared against counted, always in sight: and what of the counted is blank, repeated or was reviewed before. */
export function PacketCounts({ packet }: { readonly packet: PacketDetail }) {
  const { declared, counted, logical, blank, duplicate, previouslyReviewed, failed } = packet.pages;
  const figures: readonly (readonly [string, string, string?])[] = [
    ['Declared', declared === null ? (packet.needsDeclaration ? 'None' : 'Not required') : formatCount(declared), packet.quarantineReason ? 'text-warning-ink' : ''],
    ['Counted', formatCount(counted), packet.quarantineReason === 'count_differs' ? 'text-warning-ink' : ''],
    ...(logical !== counted ? [['As printed', formatCount(logical)] as const] : []),
    ['Blank', formatCount(blank)],
    ['Duplicate', formatCount(duplicate)],
    ['Reviewed before', formatCount(previouslyReviewed)],
    ...(failed > 0 ? [['Unreadable', formatCount(failed), 'text-danger-ink'] as const] : []),
  ];
  return (
    <dl aria-label="Pages" className="flex flex-wrap gap-x-7 gap-y-1 pb-1">
      {figures.map(([caption, value, tint = '']) => (
        <div key={caption}>
          <dt className="text-xs text-muted">{caption}</dt>
          <dd className={`num font-semibold ${tint}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
