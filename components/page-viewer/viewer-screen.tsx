'use client';

import { useQuery } from '@tanstack/react-query';
import { ListTree, PanelRight, Printer, Redo2, Undo2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/layout/empty-state';
import { useMay, useViewer } from '@/components/layout/viewer';
import { titleOf } from '@/components/packet-index/document-words';
import { PacketLedger } from '@/components/packet-index/packet-ledger';
import { nextUnseen, pagesByNumber, totalsOf } from '@/components/packet-index/pages-by-number';
import { Refusal } from '@/components/packet-index/refusal';
import { useIndexActs } from '@/components/packet-index/use-index-acts';
import { useRecordKeys } from '@/components/packet-index/use-record-keys';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { KindChip } from '@/components/ui/kind-chip';
import { useNotice } from '@/components/ui/notice';
import { hasMark } from '@/lib/domain/records/page-marks';
import { pageList, pageOf } from '@/lib/features/documents/client';
import { kindWords } from '@/lib/format/case-words';
import { packetInWords } from './viewer-words';
import { repeatedBy } from './compare-pane';
import { PageStage, type Zoom } from './page-stage';
import { PageToolbar } from './page-toolbar';
import { useNeighbours } from './use-turning';
import { usePageViews } from './use-page-views';
import { listNames, readAddress, writeAddress, type ViewerAddress } from './viewer-address';
import { DocumentPane, ThumbList } from './viewer-lists';
import { ViewerSide } from './viewer-side';

const FindPane = dynamic(() => import('./find-pane').then((module) => module.FindPane), { ssr: false });
const listLabels = { documents: 'Documents', pages: 'Pages', find: 'Find' } as const;

/** The pages of a packet, one at a time: documents and small pictures at the left, the excerpt or a suspected duplicate at the right. */
export function ViewerScreen({ packetId }: { readonly packetId: string }) {
  const { today } = useViewer();
  const showsExcerpt = useMay('excerpt.page');
  const address = readAddress(useSearchParams());
  const { data } = useQuery(pageList(packetId));
  const pages = useMemo(() => (data ? pagesByNumber(data) : null), [data]);
  const page = pages && pages.numbers.length > 0 ? (pages.has(address.page) ? address.page : nearest(pages.numbers, address.page)) : address.page;
  const [zoom, setZoom] = useState<Zoom>('page');
  const [showsText, setShowsText] = useState(false);
  const [isDimmed, setDimmed] = useState(true);
  const [quoted, setQuoted] = useState({ page: 0, words: '' });
  const [pane, setPane] = useState<'list' | 'page' | 'side'>('page');
  const { act, may, undo, redo, refusal, forget } = useIndexActs(packetId, data?.steps);
  const notice = useNotice();
  const detail = useQuery({ ...pageOf(packetId, page), enabled: pages?.has(page) ?? false });
  useNeighbours(packetId, page, pages);
  usePageViews(packetId, page, data?.packet.isPhysician ?? false);

  const go = useCallback((changed: Partial<ViewerAddress>) => {
    window.history.replaceState(null, '', writeAddress({ ...readAddress(new URLSearchParams(window.location.search)), ...changed }));
  }, []);
  const open = (to: number | null | undefined) => {
    if (to === null || to === undefined || !pages) return;
    go({ page: pages.has(to) ? to : nearest(pages.numbers, to) });
    setPane('page');
  };
  const step = (by: 1 | -1) => open(pages?.numbers[pages.placeOf(page) + by]);
  const documents = data?.documents ?? [];
  const current = pages?.documentOf(page) ?? null;
  const stepDocument = (by: 1 | -1) => {
    if (!pages) return;
    const starts = documents.flatMap(({ pages: ranges }) => (ranges[0] ? [ranges[0][0]] : [])).sort((a, b) => a - b);
    open(by === 1 ? starts.find((start) => start > page) : starts.filter((start) => start < page).at(-1));
  };
  const unseen = pages ? nextUnseen(pages, page) : null;
  const marks = pages?.marksOf(page) ?? 0;
  const turned = pages?.turned(page) ?? 0;
  const turn = () => act({ act: 'decide', input: { pages: [page], turned: ((turned + 90) % 360) as 0 } }, `Turned page ${page}.`);
  const decideBlank = () => act({ act: 'decide', input: { pages: [page], blank: !hasMark(marks, 'blank') } }, hasMark(marks, 'blank') ? `Page ${page} is not blank.` : `Page ${page} is blank.`);
  const decide = (duplicate: boolean | null, of?: number) => act({ act: 'decide', input: { pages: [page], duplicate, ...(of ? { duplicateOf: of } : {}) } }, duplicate === null ? `Page ${page} counts as it was read.` : duplicate ? `Page ${page} is a duplicate.` : `Page ${page} is no duplicate.`);
  const onDuplicate = (duplicate: boolean) => {
    if (address.panel !== 'compare' || !detail.data || !repeatedBy(detail.data)) go({ panel: 'compare' });
    else decide(duplicate);
  };
  const showList = (list: ViewerAddress['list']) => {
    go({ list });
    setPane('list');
  };
  const showPanel = (panel: ViewerAddress['panel']) => {
    go({ panel });
    setPane(panel === 'none' ? 'page' : 'side');
  };
  const zoomBy = (by: 1 | -1 | 'fit') => setZoom((before) => (by === 'fit' ? (before === 'page' ? 'width' : 'page') : Math.min(4, Math.max(0.3, (typeof before === 'number' ? before : before === 'page' ? 1 : 1.3) * (by === 1 ? 1.25 : 0.8)))));
  const quote = useCallback((words: string) => setQuoted({ page, words }), [page]);

  useRecordKeys({
    J: () => step(1), K: () => step(-1), ArrowRight: () => step(1), ArrowLeft: () => step(-1), PageDown: () => step(1), PageUp: () => step(-1), Home: () => open(pages?.numbers[0]), End: () => open(pages?.numbers.at(-1)),
    ']': () => stepDocument(1), '[': () => stepDocument(-1),
    U: () => (unseen === null ? notice({ message: 'You have seen every page.' }) : open(unseen)),
    H: () => showPanel(address.panel === 'excerpt' ? 'none' : 'excerpt'),
    S: () => showPanel('seen'),
    B: may ? decideBlank : undefined, D: may ? () => onDuplicate(true) : () => go({ panel: 'compare' }), N: may && address.panel === 'compare' ? () => onDuplicate(false) : undefined,
    R: may ? turn : undefined, '+': () => zoomBy(1), '=': () => zoomBy(1), '-': () => zoomBy(-1), '0': () => zoomBy('fit'), W: () => setShowsText(!showsText),
    P: () => document.getElementById('go-to-page')?.focus(), '/': () => showList('find'),
    'Ctrl Z': undo, 'Ctrl Shift Z': redo, 'Ctrl Y': redo, Z: undo,
  });

  if (!data || !pages) return null;
  const totals = totalsOf(data);
  const { packet, steps } = data;
  return (
    <div className="flex min-h-0 flex-1 flex-col sm:max-h-dvh sm:min-h-dvh max-sm:h-[calc(100dvh-64px)] max-sm:overflow-hidden print:block print:max-h-none print:overflow-visible">
      <div className="shrink-0 max-sm:[&_header+p]:hidden print:hidden">
        <PageHeader
          title={packet.claimantName}
          marks={<KindChip>{kindWords(packet.caseKind)}</KindChip>}
          subtitle={packetInWords(packet, today)}
          breadcrumb={[{ label: 'Case', href: `/cases/${packet.caseId}` }, { label: 'Packet', href: `/packets/${packetId}` }]}
          actions={
            <span className="flex items-center gap-2 max-sm:hidden">
              {may && (
                <>
                  <Button kind="ghost" iconOnly aria-label="Undo" title="Undo (Ctrl Z)" disabled={!steps.undo?.isMine} onClick={undo}><Undo2 aria-hidden /></Button>
                  <Button kind="ghost" iconOnly aria-label="Redo" title="Redo (Ctrl Shift Z)" disabled={!steps.redo?.isMine} onClick={redo}><Redo2 aria-hidden /></Button>
                </>
              )}
              <Button kind="ghost" iconOnly aria-label="Print this page" onClick={() => window.print()}><Printer aria-hidden /></Button>
              <ButtonLink href={`/packets/${packetId}/index${current ? `?document=${current.id}` : ''}`}>Index</ButtonLink>
            </span>
          }
        />
      </div>
      <div className="max-sm:hidden print:hidden"><PacketLedger packet={packet} totals={totals} today={today} /></div>
      <Refusal onClose={forget}>{refusal}</Refusal>
      <nav aria-label="Panes" className="no-print flex shrink-0 gap-1 border-b border-border px-2 py-1 lg:hidden">
        {([['list', listLabels[address.list]], ['page', `Page ${page}`], ['side', 'Beside it']] as const).map(([name, label]) => (
          <Button key={name} kind="ghost" size="sm" aria-pressed={pane === name} className="flex-1 aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground" onClick={() => { setPane(name); if (name === 'side' && address.panel === 'none') go({ panel: 'excerpt' }); }}>{label}</Button>
        ))}
      </nav>
      {pages.numbers.length === 0 ? (
        <EmptyState title="No pages yet" actions={<ButtonLink href={`/packets/${packetId}`}>Open the packet</ButtonLink>}>
          {packet.hasFiles ? 'The files of this packet are still being read. Pages come here one after the other; you need not wait.' : 'This packet was counted on paper: it has no files. Add them to the packet to read its pages here.'}
        </EmptyState>
      ) : (
        <div className={`flex min-h-0 flex-1 lg:grid print:block ${address.panel === 'none' ? 'lg:grid-cols-[260px_minmax(0,1fr)_auto] xl:grid-cols-[320px_minmax(0,1fr)_auto]' : 'lg:grid-cols-[252px_minmax(0,1fr)_272px] xl:grid-cols-[300px_minmax(0,1fr)_320px]'}`}>
          <aside aria-label="Documents and pages" className={`flex min-h-0 min-w-0 flex-col border-border max-lg:flex-1 lg:border-r print:hidden ${pane === 'list' ? '' : 'max-lg:hidden'}`}>
            <nav aria-label="Lists" className="flex h-10 shrink-0 items-center gap-1 border-b border-border px-2">
              {listNames.map((list) => (
                <Button key={list} kind="ghost" size="sm" aria-pressed={address.list === list} className="aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground" onClick={() => showList(list)}>
                  {listLabels[list]} {list === 'documents' && <span className="num font-normal text-muted">{documents.length}</span>}
                </Button>
              ))}
            </nav>
            {address.list === 'documents' && <DocumentPane documents={documents} pages={pages} page={page} isPhysician={packet.isPhysician} onPage={open} />}
            {address.list === 'pages' && <ThumbList packetId={packetId} pages={pages} page={page} onPage={open} />}
            {address.list === 'find' && <FindPane packetId={packetId} page={page} find={address.find} onFind={(find) => go({ find })} onPage={open} />}
            <div className="hidden h-9 shrink-0 items-center border-t border-border px-4 xl:flex"><KeyHints hints={[['[', 'before'], [']', 'next document'], ['/', 'find']]} /></div>
          </aside>
          <section aria-label="The page" className={`flex min-h-0 min-w-0 flex-col max-lg:flex-1 print:block ${pane === 'page' ? '' : 'max-lg:hidden print:block!'}`}>
            <PageToolbar
              page={page} last={pages.numbers.at(-1) ?? page} percent={typeof zoom === 'number' ? `${Math.round(zoom * 75)}%` : zoom === 'page' ? 'page' : 'width'} showsText={showsText} isDimmed={isDimmed} hasUnseen={unseen !== null}
              onPage={open} onStep={step} onUnseen={() => open(unseen)} onZoom={zoomBy} onTurn={may ? turn : () => notice({ message: 'Your role cannot turn pages for everybody.' })} onText={() => setShowsText(!showsText)} onDim={() => setDimmed(!isDimmed)}
            />
            <PageStage packetId={packetId} page={page} turned={turned} zoom={zoom} find={address.find} showsText={showsText} isDimmed={isDimmed} onQuote={quote} />
            <div className="no-print flex min-h-9 shrink-0 items-center gap-3 border-t border-border px-3 text-xs text-muted">
              <div className="max-xl:hidden"><KeyHints hints={[[['J', 'K'], 'page'], ['H', 'excerpt'], ['B', 'blank'], ['D', 'duplicate'], ['U', 'unseen']]} /></div>
              <span className="ml-auto line-clamp-2 min-w-0 text-right" title={current ? titleOf(current) : undefined}>{current ? titleOf(current) : hasMark(marks, 'blank') ? 'Blank page' : 'In no document'}{detail.data ? `, ${detail.data.textSource === 'ocr' ? `scan read ${detail.data.confidence}%` : detail.data.textSource === 'layer' ? 'text as sent' : 'no text'}` : ''}</span>
            </div>
          </section>
          {address.panel === 'none' ? (
            <div className="no-print hidden border-l border-border p-1 lg:block"><Button kind="ghost" size="sm" iconOnly aria-label="Show what stands beside the page" onClick={() => go({ panel: 'excerpt' })}><PanelRight aria-hidden /></Button></div>
          ) : (
            <aside aria-label="Beside the page" className={`flex min-h-0 min-w-0 flex-col border-border max-lg:flex-1 lg:border-l print:hidden ${pane === 'side' ? '' : 'max-lg:hidden'}`}>
              <ViewerSide packetId={packetId} page={detail.data} number={page} quoted={quoted.page === page ? quoted.words : ''} panel={address.panel} onPanel={showPanel} onPage={open} onDecide={may ? decide : null} showsExcerpt={showsExcerpt} />
            </aside>
          )}
        </div>
      )}
      <span className="sr-only" role="status">{`Page ${page} of ${pages.numbers.length}`}</span>
      <ButtonLink href={`/packets/${packetId}/index`} iconOnly aria-label="Index" className="fixed right-3 bottom-20 sm:hidden! print:hidden"><ListTree aria-hidden /></ButtonLink>
    </div>
  );
}

function nearest(numbers: readonly number[], to: number): number {
  return numbers.find((number) => number >= to) ?? numbers.at(-1) ?? 1;
}
