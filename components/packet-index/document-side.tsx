import Link from 'next/link';
import type { ReactNode } from 'react';
import { documentTypes } from '@/lib/domain/records/document-types';
import { sureEnough } from '@/lib/domain/records/confidence';
import { countOf, rangesInWords } from '@/lib/domain/records/page-ranges';
import type { RecordDocument } from '@/lib/features/documents/schema';
import { formatFullDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { DocumentState } from './document-row';
import type { seenOf } from './pages-by-number';

/** What a document is, and under each fact the words that it was read from. */
export function DocumentSide({ document, reviewed, actions }: { readonly document: RecordDocument; readonly reviewed: ReturnType<typeof seenOf>; readonly actions: ReactNode }) {
  const { suggested, type, title, serviceOn, serviceEndOn, provider, facility, packetId } = document;
  const dates = serviceOn ? `${formatFullDay(serviceOn)}${serviceEndOn ? ` to ${formatFullDay(serviceEndOn)}` : ''}` : '';
  const rows = [
    ['Type', documentTypes[type], suggested.type, documentTypes[(suggested.type?.value ?? '') as keyof typeof documentTypes]],
    ['Date of service', dates, suggested.serviceOn, suggested.serviceOn?.value ? formatFullDay(suggested.serviceOn.value) : undefined],
    ['Provider', provider, suggested.provider, suggested.provider?.value],
    ['Facility', facility, suggested.facility, suggested.facility?.value],
    ['Title', title, suggested.title, suggested.title?.value],
  ] as const;
  return (
    <div className="shrink-0 border-b border-border px-4 py-3">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="min-w-0 truncate font-semibold">{title || documentTypes[type]}</h2>
        <DocumentState document={document} />
      </div>
      <p className="text-xs text-muted">
        Pages {rangesInWords(document.pages) || 'none'}, {counted(countOf(document.pages), 'page')}
        {`, the physician has seen ${reviewed.percent}%`}
        {suggested.start ? `. Begins here: ${suggested.start.words || 'signs of a new document'}, ${suggested.start.confidence}%` : ''}
      </p>
      <dl className="pt-2">
        {rows.map(([label, value, found, read]) => (
          <div key={label} className="grid grid-cols-[92px_minmax(0,1fr)] gap-x-2 border-b border-hairline py-1 last:border-b-0">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0">
              <span className="block [overflow-wrap:anywhere]">{value || <span className="text-muted">None</span>}</span>
              {found?.value ? (
                <span className={`block text-xs ${found.confidence < sureEnough ? 'text-warning-ink' : 'text-muted'}`}>
                  {read && read !== value ? `Read “${read}”, ` : 'Read '}<span className="num">{found.confidence}%</span> from “{found.words}”{found.page !== null && <>, <Link className="text-link" href={`/packets/${packetId}/read?page=${found.page}`}>page {found.page}</Link></>}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {actions && <div className="flex flex-wrap gap-1.5 pt-2">{actions}</div>}
    </div>
  );
}
