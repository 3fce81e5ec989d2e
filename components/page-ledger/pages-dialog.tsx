'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { ModalFrame } from '@/components/ui/modal-frame';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { documentTypes, type DocumentType } from '@/lib/domain/records/document-types';
import { ledgerPages } from '@/lib/features/page-ledgers/client';
import type { LedgerPages } from '@/lib/features/page-ledgers/schema';
import { counted } from '@/lib/format/names';
import type { ListKind } from './ledger-table';

interface Props {
  readonly evaluationId: string;
  readonly kind: ListKind;
  readonly packetId: string | null;
  readonly onClose: () => void;
}

const titles = { unseen: 'Pages the physician has not opened', duplicate: 'Duplicates', blank: 'Blank pages', reviewed_before: 'Reviewed before' } as const satisfies Record<ListKind, string>;

/** The pages behind a figure of the ledger; each opens in the viewer. */
export function PagesDialog({ evaluationId, kind, packetId, onClose }: Props) {
  const found = useInfiniteQuery(ledgerPages({ evaluationId: evaluationId as never, kind, ...(packetId ? { packetId: packetId as never } : {}) }));
  const pages = found.data?.pages.flatMap((page) => page.pages) ?? [];
  return (
    <ModalFrame isOpen title={titles[kind]} {...(found.data ? { subtitle: counted(found.data.pages[0]?.count ?? 0, 'page') } : {})} onClose={onClose} width={640}>
      {!found.data ? (
        <SkeletonRows count={5} />
      ) : pages.length === 0 ? (
        <p className="px-5 py-6 text-muted">There is none.</p>
      ) : (
        <ol aria-label={titles[kind]}>
          {pages.map((page) => (
            <PageLine key={`${page.packetId}-${page.number}`} page={page} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <div className="px-5 py-3">
          <Button pending={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show 200 more
          </Button>
        </div>
      )}
    </ModalFrame>
  );
}

function PageLine({ page }: { readonly page: LedgerPages['pages'][number] }) {
  const type = page.documentType && Object.hasOwn(documentTypes, page.documentType) ? documentTypes[page.documentType as DocumentType] : '';
  const { repeats } = page;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-hairline px-5 py-2">
      <Link className="text-link" href={`/packets/${page.packetId}/read?page=${page.number}`}>
        Page <span className="num">{page.number}</span>
      </Link>
      <span className="min-w-0 flex-1 truncate text-xs text-muted">{[page.documentTitle || type, page.senderName].filter(Boolean).join(' · ')}</span>
      {repeats && (
        <Link className="text-xs text-link" href={`/packets/${repeats.packetId}/read?page=${repeats.number}`}>
          {repeats.likeness === 'near' ? 'much like' : 'same as'} page {repeats.number}
          {repeats.likeness === 'elsewhere' ? ` of ${repeats.senderName}` : ''}
        </Link>
      )}
      {page.decided && <span className="text-xs text-muted">decided by a person</span>}
    </li>
  );
}
