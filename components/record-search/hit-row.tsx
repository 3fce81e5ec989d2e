import Link from 'next/link';
import { StateIcon } from '@/components/ui/state-icon';
import { documentTypes, type DocumentType } from '@/lib/domain/records/document-types';
import type { RecordHit } from '@/lib/features/record-search/schema';
import { formatShortDay } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';

/** A page that was found: where it stands, and the words around what was found. It opens at that page with the word marked. */
export function HitRow({ hit, today, showsCase }: { readonly hit: RecordHit; readonly today: string; readonly showsCase: boolean }) {
  const found = hit.pieces.find((piece) => piece.hit)?.text ?? '';
  const href = `/packets/${hit.packetId}/read?${new URLSearchParams({ page: String(hit.pageNumber), ...(found ? { find: found } : {}) })}`;
  const type = hit.documentType && Object.hasOwn(documentTypes, hit.documentType) ? documentTypes[hit.documentType as DocumentType] : '';
  const facts = [type, hit.documentTitle !== type ? hit.documentTitle : '', hit.serviceOn ? formatShortDay(hit.serviceOn, today) : '', hit.provider].filter(Boolean);
  return (
    <li data-row className="border-b border-hairline">
      <Link href={href} data-row-focus className="block px-(--pad) py-2.5 hover:bg-subtle">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-link">
            {showsCase ? `${hit.claimantName}, ` : ''}page <span className="num">{hit.pageNumber}</span>
          </span>
          <span className="min-w-0 text-xs text-soft">{facts.join(' · ') || 'Not in a document yet'}</span>
          <span className="text-xs text-muted sm:ml-auto">
            {showsCase ? `${caseNumber(hit.caseNumber)} · ` : ''}
            {hit.senderName}, {formatShortDay(hit.receivedOn, today)}
          </span>
        </span>
        <span className="mt-0.5 block max-w-[88ch] text-sm wrap-anywhere text-soft">
          {hit.pieces.map((piece, index) => (piece.hit ? <mark key={index} className="rounded-xs bg-warning-soft px-0.5 font-medium text-warning-soft-foreground">{piece.text}</mark> : <span key={index}>{piece.text}</span>))}
        </span>
        {(!hit.exact || hit.quarantined) && (
          <span className="mt-1 flex flex-wrap gap-x-4 text-xs">
            {!hit.exact && <span className="text-muted">Not as typed: the scan reads another spelling</span>}
            {hit.quarantined && <StateIcon tone="held">In quarantine</StateIcon>}
          </span>
        )}
      </Link>
    </li>
  );
}
