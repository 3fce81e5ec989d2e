import Link from 'next/link';
import { StateIcon } from '@/components/ui/state-icon';
import type { LedgerPacket, PageLedger } from '@/lib/features/page-ledgers/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';

export type ListKind = 'unseen' | 'duplicate' | 'blank' | 'reviewed_before';

interface Props {
  readonly ledger: PageLedger;
  readonly today: string;
  readonly onOpen: (kind: ListKind, packetId: string | null) => void;
}

const columns: readonly (readonly [key: 'blank' | 'duplicate' | 'reviewedBefore' | 'unseen', label: string, kind: ListKind])[] = [
  ['blank', 'Blank', 'blank'],
  ['duplicate', 'Duplicate', 'duplicate'],
  ['reviewedBefore', 'Reviewed before', 'reviewed_before'],
  ['unseen', 'Unseen', 'unseen'],
];

/** Each packet with its parts, which add up to what was counted; a figure opens the pages behind it. */
export function LedgerTable({ ledger, today, onOpen }: Props) {
  const { packets, totals } = ledger;
  return (
    <div className="relative overflow-x-auto">
      <table className="data-table rows-2 bleed" aria-label="Pages by packet">
        <thead>
          <tr>
            <th scope="col" className="min-w-40">Packet</th>
            <th scope="col" className="end">Declared</th>
            <th scope="col" className="end">Counted</th>
            <th scope="col" className="end">First time</th>
            {columns.map(([key, label]) => (
              <th key={key} scope="col" className="end">
                {label}
              </th>
            ))}
            <th scope="col" className="end">Counts</th>
          </tr>
        </thead>
        <tbody>
          {packets.map((packet) => (
            <tr key={packet.id}>
              <th scope="row">
                <Link className="text-link" href={`/packets/${packet.id}`}>
                  {packet.senderName}, {formatShortDay(packet.receivedOn, today)}
                </Link>
                <span className="block text-xs font-normal text-muted">{packet.state === 'quarantined' ? <StateIcon tone="held">{packet.reason}</StateIcon> : packet.reason}</span>
              </th>
              <td className="num end">{packet.declared === null ? <span className="text-muted">none</span> : formatCount(packet.declared)}</td>
              <td className="num end">
                {formatCount(packet.counted)}
                {packet.sheets !== packet.counted && <span className="block text-xs text-muted">on {formatCount(packet.sheets)} sheets</span>}
              </td>
              <td className="num end">{formatCount(packet.original)}</td>
              {columns.map(([key, label, kind]) => (
                <td key={key} className="num end">
                  <Figure value={packet[key]} says={`${label}, ${packet.senderName}`} onOpen={packet.hasFiles ? () => onOpen(kind, packet.id) : null} />
                </td>
              ))}
              <td className="num end font-medium">{formatCount(packet.taken)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="px-3 py-2 text-left">All packets</th>
            <td className="num end px-3">{formatCount(totals.declared)}</td>
            <td className="num end px-3">{formatCount(totals.counted)}</td>
            <td className="num end px-3">{formatCount(totals.original)}</td>
            {columns.map(([key, label, kind]) => (
              <td key={key} className="num end px-3">
                <Figure value={totals[key]} says={`${label}, all packets`} onOpen={packets.some(({ hasFiles }: LedgerPacket) => hasFiles) ? () => onOpen(kind, null) : null} />
              </td>
            ))}
            <td className="num end px-3">{formatCount(totals.taken)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Figure({ value, says, onOpen }: { readonly value: number | null; readonly says: string; readonly onOpen: (() => void) | null }) {
  if (value === null) return <span className="text-muted">on paper</span>;
  if (value === 0 || onOpen === null) return <>{formatCount(value)}</>;
  return (
    <button type="button" className="num min-h-6 text-link underline-offset-2 hover:underline pointer-coarse:min-h-11" aria-label={`${formatCount(value)}, ${says}: show the pages`} onClick={onOpen}>
      {formatCount(value)}
    </button>
  );
}
