import { StateIcon } from '@/components/ui/state-icon';
import { documentTypes } from '@/lib/domain/records/document-types';
import { needsLook, sureEnough } from '@/lib/domain/records/confidence';
import { countOf } from '@/lib/domain/records/page-ranges';
import type { RecordDocument } from '@/lib/features/documents/schema';
import { counted } from '@/lib/format/names';
import { pagesInWords, serviceDates } from './document-words';
import type { seenOf } from './pages-by-number';

/** The columns of the list above phone width, for its head and its rows. */
export const rowColumns = 'sm:grid sm:grid-cols-[84px_minmax(110px,1.1fr)_104px_minmax(80px,1fr)_36px_108px] xl:grid-cols-[92px_minmax(0,1fr)_112px_minmax(0,0.9fr)_minmax(0,0.9fr)_minmax(0,1.2fr)_40px_40px_112px]';

/** Above phone width what does not fit in a line takes two. */
const cell = 'min-w-0 max-sm:truncate sm:line-clamp-2 sm:leading-4 sm:[overflow-wrap:anywhere]';
const wideCell = 'min-w-0 max-xl:hidden xl:line-clamp-2 xl:leading-4 xl:[overflow-wrap:anywhere]';

interface Props {
  readonly document: RecordDocument;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** How much of it the physician has seen. */
  readonly reviewed: ReturnType<typeof seenOf>;
  readonly onOpen: () => void;
}

/** One document: above phone width in columns, on a phone in two lines. What the reading is not sure of is tinted. */
export function DocumentRow({ document, isCurrent, isSelected, reviewed, onOpen }: Props) {
  const { suggested, type, provider, facility, title } = document;
  const tint = (field: 'serviceOn' | 'provider' | 'facility' | 'title') => (document.state === 'proposed' && suggested[field] && suggested[field].value && suggested[field].confidence < sureEnough ? 'text-warning-ink' : '');
  const because = (field: 'type' | 'serviceOn' | 'provider' | 'facility' | 'title') => (suggested[field] ? `${suggested[field].confidence}%: “${suggested[field].words}”${suggested[field].page ? `, page ${suggested[field].page}` : ''}${field === 'type' ? `; sorting version ${document.classifierVersion}` : ''}` : undefined);
  const date = serviceDates(document);
  const full = (value: string, field: 'type' | 'serviceOn' | 'provider' | 'facility' | 'title') => [value, because(field)].filter(Boolean).join('\n') || undefined;
  return (
    <button
      type="button" data-row-focus aria-current={isCurrent ? 'true' : undefined} onClick={onOpen}
      className={`block size-full px-(--pad) text-left max-sm:py-1.5 sm:items-center sm:gap-x-3 ${rowColumns} hover:bg-surface-hover aria-[current]:bg-accent-soft ${isSelected ? 'bg-accent-soft' : ''}`}
    >
      <span className="num text-muted max-sm:float-left max-sm:mr-3 max-sm:text-xs max-sm:leading-5">{pagesInWords(document.pages)}</span>
      <span className={`${cell} font-medium max-sm:block`} title={full(documentTypes[type], 'type')}>{documentTypes[type]}</span>
      <span className={`num ${cell} max-sm:mr-2 max-sm:text-xs ${tint('serviceOn')}`} title={full(date, 'serviceOn')}>{date || <span className="text-muted">No date</span>}</span>
      <span className={`${cell} max-sm:inline-block ${date.includes('–') ? 'max-sm:max-w-[22%]' : 'max-sm:max-w-[42%]'} max-sm:align-bottom max-sm:text-xs max-sm:text-muted ${tint('provider')}`} title={full(provider, 'provider')}>{provider || <span className="text-muted max-sm:hidden">None</span>}</span>
      <span className={`${wideCell} ${tint('facility')}`} title={full(facility, 'facility')}>{facility || <span className="text-muted">None</span>}</span>
      <span className={`${wideCell} text-soft ${tint('title')}`} title={full(title, 'title')}>{title}</span>
      <span className="num text-right text-muted max-xl:hidden">{countOf(document.pages)}</span>
      <span className="num text-right text-xs text-muted max-sm:hidden" title={`The physician has seen ${reviewed.seen} of ${counted(reviewed.count, 'page')}`}>
        <span className="sr-only">Seen by the physician: </span>
        {reviewed.percent}%
      </span>
      <span className="whitespace-nowrap max-sm:float-right max-sm:text-xs sm:justify-self-end"><DocumentState document={document} /></span>
    </button>
  );
}

/** Accepted, or how sure the reading is. */
export function DocumentState({ document }: { readonly document: Pick<RecordDocument, 'state' | 'confidence'> }) {
  if (document.state === 'accepted') return <StateIcon tone="done">Accepted</StateIcon>;
  if (needsLook(document)) return <StateIcon tone="check">Check{document.confidence === null ? '' : <span className="num"> {document.confidence}%</span>}</StateIcon>;
  return <StateIcon tone="underway">Proposed <span className="num">{document.confidence}%</span></StateIcon>;
}
