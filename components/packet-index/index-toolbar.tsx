import { Button } from '@/components/ui/button';
import { documentTypes } from '@/lib/domain/records/document-types';
import { needsLook } from '@/lib/domain/records/confidence';
import type { RecordDocument } from '@/lib/features/documents/schema';
import { formatCount } from '@/lib/format/money';
import type { IndexAddress } from './index-address';
import type { totalsOf } from './pages-by-number';

/** Groups of pages that are opened beside the list like a document. */
export const pageGroups = { unplaced: 'In no document', duplicate: 'Duplicates', blank: 'Blank pages' } as const;
export type PageGroup = keyof typeof pageGroups;

interface Props {
  readonly documents: readonly RecordDocument[];
  readonly totals: ReturnType<typeof totalsOf>;
  readonly address: IndexAddress;
  readonly onChange: (changed: Partial<IndexAddress>) => void;
}

/** Which documents are listed, and the pages that are no one's, twice there or blank. */
export function IndexToolbar({ documents, totals, address, onChange }: Props) {
  const count = (test: (document: RecordDocument) => boolean) => documents.filter(test).length;
  const tabs = [['all', 'All', documents.length], ['check', 'To check', count(needsLook)], ['proposed', 'Proposed', count(({ state }) => state === 'proposed')], ['accepted', 'Accepted', count(({ state }) => state === 'accepted')]] as const;
  const types = [...new Set(documents.map(({ type }) => type))].sort((a, b) => documentTypes[a].localeCompare(documentTypes[b]));
  return (
    <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-b border-border px-(--pad) py-1.5">
      <div role="group" aria-label="Which documents" className="flex rounded-md bg-default">
        {tabs.map(([show, label, many]) => (
          <button key={show} type="button" aria-pressed={address.show === show} className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-pressed:bg-surface aria-pressed:text-accent-soft-foreground aria-pressed:shadow-[inset_0_0_0_1px_var(--accent)] max-sm:px-2 pointer-coarse:h-11" onClick={() => onChange({ show })}>
            {label} <span className="num">{many}</span>
          </button>
        ))}
      </div>
      <select aria-label="Type" aria-keyshortcuts="/" className="input h-7! min-h-0! w-auto! max-w-48 py-0! text-xs!" value={address.type ?? ''} onChange={(event) => onChange({ type: (event.target.value || null) as IndexAddress['type'] })}>
        <option value="">Type: all</option>
        {types.map((type) => (
          <option key={type} value={type}>{documentTypes[type]} ({count((document) => document.type === type)})</option>
        ))}
      </select>
      <span className="ml-auto flex flex-wrap items-center gap-1">
        {(Object.keys(pageGroups) as PageGroup[]).map((group) => (
          <Button key={group} kind="ghost" size="sm" aria-pressed={address.document === group} className={`aria-pressed:bg-accent-soft ${group === 'unplaced' && totals.unplaced > 0 ? 'text-warning-ink' : 'text-soft'}`} onClick={() => onChange({ document: address.document === group ? null : group })}>
            {pageGroups[group]} <span className="num font-normal">{formatCount(totals[group])}</span>
          </Button>
        ))}
      </span>
    </div>
  );
}
