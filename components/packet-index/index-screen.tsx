'use client';

import { useQuery } from '@tanstack/react-query';
import { Keyboard, Printer, Redo2, Undo2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useIsPhone } from '@/components/calendar/use-is-phone';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useViewer } from '@/components/layout/viewer';
import { packetInWords } from '@/components/page-viewer/viewer-words';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyCap, KeyHints } from '@/components/ui/key-cap';
import { KindChip } from '@/components/ui/kind-chip';
import { useNotice } from '@/components/ui/notice';
import { documentTypes, type DocumentType } from '@/lib/domain/records/document-types';
import { hasMark, isDuplicate } from '@/lib/domain/records/page-marks';
import { pagesOf, rangesInWords, rangesOf } from '@/lib/domain/records/page-ranges';
import { documentList, pageList } from '@/lib/features/documents/client';
import type { RecordDocument } from '@/lib/features/documents/schema';
import { kindWords } from '@/lib/format/case-words';
import { counted } from '@/lib/format/names';
import { DocumentListView } from './document-list';
import { DocumentSide } from './document-side';
import { pagesInWords, titleOf, typeChoices } from './document-words';
import { fits, readIndexAddress, writeIndexAddress, type IndexAddress } from './index-address';
import { IndexToolbar, pageGroups, type PageGroup } from './index-toolbar';
import { PacketLedger } from './packet-ledger';
import { PageStrip } from './page-strip';
import { pagesByNumber, seenOf, totalsOf } from './pages-by-number';
import { Refusal } from './refusal';
import { useIndexActs } from './use-index-acts';
import { useRecordKeys } from './use-record-keys';

const PickDialog = dynamic(() => import('./pick-dialog').then((module) => module.PickDialog), { ssr: false });
const AmendDialog = dynamic(() => import('./amend-dialog').then((module) => module.AmendDialog), { ssr: false });
const KeySheet = dynamic(() => import('./key-sheet').then((module) => module.KeySheet), { ssr: false });

const sure = 90;

/** The documents of a packet as they were suggested, to be accepted or corrected without leaving the keys. */
export function IndexScreen({ packetId }: { readonly packetId: string }) {
  const { today } = useViewer();
  const router = useRouter();
  const isPhone = useIsPhone();
  const notice = useNotice();
  const params = useSearchParams();
  // The address bar follows: a key that comes at once after another already means what that one opened.
  const [address, setAddress] = useState(() => readIndexAddress(params));
  const { data } = useQuery(documentList(packetId));
  const { data: list } = useQuery(pageList(packetId));
  const pages = useMemo(() => (list ? pagesByNumber(list) : null), [list]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [dialog, setDialog] = useState<'type' | 'amend' | 'move' | 'keys' | null>(null);
  const { act, may, undo, redo, refusal, forget } = useIndexActs(packetId, data?.steps);

  const all = data?.documents ?? [];
  const shown = all.filter((document) => fits(document, address) || document.id === address.document);
  const group = address.document !== null && Object.hasOwn(pageGroups, address.document) ? (address.document as PageGroup) : null;
  const current = group ? null : (all.find(({ id }) => id === address.document) ?? null);
  const numbers = !pages ? [] : current ? pagesOf(current.pages) : group ? pages.numbers.filter((page) => inGroup(group, pages.marksOf(page), pages.documentOf(page) !== null)) : [];
  const active = chosen !== null && numbers.includes(chosen) ? chosen : (numbers[0] ?? null);
  const picked = numbers.filter((page) => selected.has(page));
  const meant = picked.length > 0 ? picked : active === null ? [] : [active];

  const go = (changed: Partial<IndexAddress>) => {
    const next = { ...address, ...changed };
    setAddress(next);
    window.history.replaceState(null, '', `${window.location.pathname}${writeIndexAddress(next)}`);
  };
  const open = (document: RecordDocument | undefined) => {
    if (!document) return;
    go({ document: document.id });
    setChosen(null);
    setSelected(new Set());
  };
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === current?.id);
    open(at < 0 ? (by === 1 ? shown[0] : shown.at(-1)) : shown[at + by]);
  };
  const along = (by: 1 | -1) => active !== null && setChosen(numbers[numbers.indexOf(active) + by] ?? active);
  const subject = () => ({ documentId: current?.id as never, version: current?.version ?? 1 });

  const accept = () => {
    if (!current || current.state === 'accepted') return;
    const after = shown[shown.findIndex(({ id }) => id === current.id) + 1];
    act({ act: 'accept', input: { documents: [{ id: current.id as never, version: current.version }] } }, `Accepted ${titleOf(current)}.`);
    // On to the next at once: the hands stay on A.
    if (after) open(after);
  };
  const acceptSure = () => act({ act: 'accept', input: { atLeastConfidence: sure } }, `Accepted all of which the reading is ${sure}% sure or more.`);
  const split = () => {
    if (!current) return;
    if (numbers.length < 2) return notice({ message: 'A document of one page cannot be split.' });
    const at = active === numbers[0] ? (numbers.length === 2 ? numbers[1] : null) : active;
    if (at === null || at === undefined) {
      setChosen(numbers[1] ?? null);
      return notice({ message: `Split before page ${numbers[1]}? Choose with ← →, then S again.` });
    }
    act({ act: 'split', input: { ...subject(), atPage: at } }, `Split before page ${at}.`);
  };
  const before = current ? all[all.findIndex(({ id }) => id === current.id) - 1] : undefined;
  const merge = () => {
    if (!current) return;
    if (!before) return notice({ message: 'This is the first document: there is none before it.' });
    act({ act: 'merge', input: { ...subject(), intoId: before.id as never } }, `Merged with ${titleOf(before)}.`);
    // What this one becomes part of is the current one at once: the next key means it.
    open(before);
  };
  const place = (by: 1 | -1) => current && act({ act: 'move', input: { ...subject(), position: current.position + by } }, `Moved ${by === 1 ? 'down' : 'up'}.`);
  const retype = (type: string) => {
    setDialog(null);
    if (current && type !== current.type) act({ act: 'amend', input: { ...subject(), type: type as DocumentType } }, `Now: ${documentTypes[type as DocumentType]}.`);
  };
  const movePages = (to: string) => {
    setDialog(null);
    act({ act: 'move_pages', input: { pages: meant, to: to as never } }, `Moved ${meant.length === 1 ? `page ${meant[0]}` : counted(meant.length, 'page')}.`, () => setSelected(new Set()));
  };
  const blank = () => {
    if (meant.length === 0 || !pages) return;
    const isBlank = hasMark(pages.marksOf(meant[0] ?? 0), 'blank');
    act({ act: 'decide', input: { pages: meant, blank: !isBlank } }, `${meant.length === 1 ? `Page ${meant[0]} is` : `${meant.length} pages are`} ${isBlank ? 'not blank' : 'blank'}.`, () => setSelected(new Set()));
  };
  const select = (page: number) => setSelected((was) => (was.has(page) ? new Set([...was].filter((one) => one !== page)) : new Set(was).add(page)));
  const read = (panel = '') => active !== null && router.push(`/packets/${packetId}/read?page=${active}${panel}`);
  const work = <T,>(does: T) => (may ? does : undefined);

  useRecordKeys({
    J: () => step(1), K: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1), ArrowRight: () => along(1), ArrowLeft: () => along(-1),
    A: work(accept), S: work(split), M: work(merge), T: work(() => current && setDialog('type')), E: work(() => current && setDialog('amend')), V: work(() => meant.length > 0 && setDialog('move')), B: work(blank),
    X: work(() => active !== null && select(active)), D: () => read('&panel=compare'), Enter: () => read(), '?': () => setDialog('keys'),
    'Alt ArrowUp': work(() => place(-1)), 'Alt ArrowDown': work(() => place(1)), 'Ctrl Z': undo, 'Ctrl Shift Z': redo, 'Ctrl Y': redo, Z: undo, Escape: () => { go({ document: null }); setSelected(new Set()); },
  });

  if (!data || !list || !pages) return null;
  const { packet, steps } = data;
  const totals = totalsOf(list);
  const sureCount = all.filter(({ state, confidence }) => state === 'proposed' && confidence !== null && confidence >= sure).length;
  const side = current || group;
  return (
    <div className="flex min-h-0 flex-1 flex-col sm:max-h-dvh sm:min-h-dvh max-sm:h-[calc(100dvh-64px)] max-sm:overflow-hidden print:block print:max-h-none">
      <div className={`shrink-0 max-sm:pb-2 ${side ? 'max-sm:[&_header>p]:hidden max-sm:[&_header>div:last-child]:hidden' : ''}`}>
        <PageHeader
          title={packet.claimantName}
          marks={<KindChip>{kindWords(packet.caseKind)}</KindChip>}
          subtitle={packetInWords(packet, today)}
          breadcrumb={[{ label: 'Case', href: `/cases/${packet.caseId}` }, { label: 'Packet', href: `/packets/${packetId}` }]}
          actions={
            <>
              {may && (
                <>
                  <Button kind="ghost" iconOnly aria-label="Undo" title="Undo (Ctrl Z)" disabled={!steps.undo?.isMine} onClick={undo}><Undo2 aria-hidden /></Button>
                  <Button kind="ghost" iconOnly aria-label="Redo" title="Redo (Ctrl Shift Z)" disabled={!steps.redo?.isMine} onClick={redo}><Redo2 aria-hidden /></Button>
                </>
              )}
              <Button kind="ghost" iconOnly aria-label="Keys" title="Keys (?)" className="max-sm:hidden" onClick={() => setDialog('keys')}><Keyboard aria-hidden /></Button>
              <Button kind="ghost" iconOnly aria-label="Print the index" className="max-sm:hidden" onClick={() => window.print()}><Printer aria-hidden /></Button>
              <ButtonLink href={`/packets/${packetId}/read${active === null ? '' : `?page=${active}`}`}>Pages</ButtonLink>
              {may && sureCount > 0 && <Button kind="primary" onClick={acceptSure}>Accept {sureCount} of {sure}% or more</Button>}
            </>
          }
        />
      </div>
      <div className={side ? 'max-sm:hidden' : ''}><PacketLedger packet={packet} totals={totals} today={today} /></div>
      <div className={side ? 'max-sm:hidden' : ''}><IndexToolbar documents={all} totals={totals} address={address} onChange={(changed) => { go(changed); setSelected(new Set()); }} /></div>
      <Refusal onClose={forget}>{refusal}</Refusal>
      {steps.undo && !steps.undo.isMine && <p className="no-print shrink-0 border-b border-hairline px-(--pad) py-1 text-xs text-muted">The last change is {steps.undo.byName}’s: {steps.undo.did.replaceAll('_', ' ')}. Each takes back their own.</p>}
      <div className={`flex min-h-0 flex-1 lg:grid print:hidden ${side ? 'lg:grid-cols-[minmax(0,1fr)_320px]' : ''}`}>
        <div className={`flex min-h-0 min-w-0 flex-1 flex-col ${side ? 'max-lg:hidden' : ''}`}>
          {all.length === 0 ? (
            <EmptyState title={packet.state === 'processing' || packet.state === 'receiving' ? 'The packet is being read' : 'No documents yet'} actions={<ButtonLink href={`/packets/${packetId}`}>Open the packet</ButtonLink>}>
              {totals.unread > 0 ? `${counted(totals.counted - totals.unread, 'page')} of ${totals.counted} are read. The documents are suggested when all are; you need not wait here.` : packet.hasFiles ? 'When the pages are read, the documents that the packet holds are suggested here, each with its type, date and provider.' : 'This packet was counted on paper: it has no files to sort. Add them to the packet first.'}
            </EmptyState>
          ) : shown.length === 0 ? (
            <EmptyState title="No document fits this filter" actions={<Button onClick={() => go({ show: 'all', type: null })}>Clear the filter</Button>}>
              {address.show === 'check' ? 'Nothing is left to check here.' : `The filter by ${address.type ? 'type' : 'state'} leaves nothing.`}
            </EmptyState>
          ) : (
            <DocumentListView documents={shown} pages={pages} currentId={current?.id ?? null} isPhone={isPhone} onOpen={open} />
          )}
          <div className="no-print hidden h-9 shrink-0 items-center border-t border-border px-(--pad) sm:flex">
            <KeyHints hints={[[['J', 'K'], 'move'], ...(may ? ([['A', 'accept'], ['S', 'split'], ['M', 'merge'], ['T', 'type'], ['E', 'correct']] as const) : []), ['Enter', 'read'], ['?', 'all keys']]} />
          </div>
        </div>
        {side && (
          <aside aria-label={current ? 'The document' : pageGroups[group ?? 'blank']} className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto border-border lg:border-l">
            <div className="shrink-0 border-b border-border px-2 py-1 lg:hidden"><Button kind="ghost" size="sm" onClick={() => go({ document: null })}>Back to the list</Button></div>
            {current ? (
              <DocumentSide
                document={current}
                reviewed={seenOf(current, pages, 'seenByPhysician')}
                actions={may && (
                  <>
                    {current.state === 'proposed' && <Button size="sm" onClick={accept}>Accept <KeyCap keys="A" /></Button>}
                    <Button size="sm" onClick={() => setDialog('type')}>Type <KeyCap keys="T" /></Button>
                    <Button size="sm" onClick={() => setDialog('amend')}>Correct <KeyCap keys="E" /></Button>
                    <Button size="sm" onClick={split}>Split <KeyCap keys="S" /></Button>
                    <Button size="sm" onClick={merge}>Merge <KeyCap keys="M" /></Button>
                  </>
                )}
              />
            ) : (
              <div className="px-4 pt-3">
                <h2 className="font-semibold">{pageGroups[group ?? 'blank']} <span className="num font-normal text-muted">{numbers.length}</span></h2>
                {numbers.length === 0 && <p className="text-muted">There are none.</p>}
              </div>
            )}
            {active !== null && (
              <div className="flex flex-wrap items-center gap-1.5 px-4 pt-3">
                <span className="mr-auto font-medium">{picked.length > 0 ? `${counted(picked.length, 'page')} selected` : `Page ${active}`}</span>
                <Button size="sm" kind="ghost" onClick={() => read()}>Read</Button>
                {isDuplicate(pages.marksOf(active)) && <Button size="sm" kind="ghost" onClick={() => read('&panel=compare')}>Compare <KeyCap keys="D" /></Button>}
                {may && <Button size="sm" kind="ghost" onClick={() => setDialog('move')}>Move <KeyCap keys="V" /></Button>}
                {may && <Button size="sm" kind="ghost" onClick={blank}>{hasMark(pages.marksOf(meant[0] ?? 0), 'blank') ? 'Not blank' : 'Blank'} <KeyCap keys="B" /></Button>}
              </div>
            )}
            <div className="p-2"><PageStrip packetId={packetId} pages={pages} numbers={numbers} active={active} selected={selected} onActive={setChosen} onSelect={may ? select : null} /></div>
          </aside>
        )}
      </div>
      <table className="data-table hidden print:table" aria-hidden>
        <thead><tr>{['Pages', 'Type', 'Date of service', 'Provider', 'Facility', 'Title'].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{shown.map((document) => <tr key={document.id}><td>{rangesInWords(document.pages)}</td><td>{documentTypes[document.type]}</td><td>{document.serviceOn ?? ''}</td><td>{document.provider}</td><td>{document.facility}</td><td>{document.title}</td></tr>)}</tbody>
      </table>
      {dialog === 'type' && current && <PickDialog title="Type" label="Type of the document" choices={typeChoices.map(([id, name]) => ({ id, name, ...(id === current.type ? { detail: 'now' } : {}) }))} onPick={retype} onClose={() => setDialog(null)} />}
      {dialog === 'amend' && current && <AmendDialog document={current} onSaved={() => { setDialog(null); notice({ message: 'Corrected.', undo }); }} onClose={() => setDialog(null)} />}
      {dialog === 'move' && (
        <PickDialog
          title={`Move ${picked.length > 1 ? counted(picked.length, 'page') : `page ${meant[0] ?? ''}`}`} label="Where to"
          choices={[{ id: 'new', name: 'A new document', detail: rangesInWords(rangesOf(meant)) }, ...nearFirst(all, current).map((document) => ({ id: document.id, name: titleOf(document), detail: pagesInWords(document.pages) })), { id: 'none', name: 'No document' }]}
          onPick={movePages} onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'keys' && <KeySheet onClose={() => setDialog(null)} />}
    </div>
  );
}

function inGroup(group: PageGroup, marks: number, isPlaced: boolean): boolean {
  if (group === 'blank') return hasMark(marks, 'blank');
  return group === 'duplicate' ? isDuplicate(marks) : !isPlaced && !hasMark(marks, 'blank');
}

/** The other documents, those beside this one first. */
function nearFirst(all: readonly RecordDocument[], current: RecordDocument | null): RecordDocument[] {
  const others = all.filter(({ id }) => id !== current?.id);
  return current ? others.sort((a, b) => Math.abs(a.position - current.position) - Math.abs(b.position - current.position)) : others;
}
