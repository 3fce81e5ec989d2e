'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { ShowMore } from '@/components/layout/show-more';
import { ButtonLink } from '@/components/ui/button';
import { MailList } from '@/components/mails/mail-list';
import { letterPages } from '@/lib/features/letters/client';
import type { LetterList } from '@/lib/features/letters/schema';
import { counted } from '@/lib/format/names';
import { letterAddress, letterQuery, readLetterView, type LetterView } from './letter-filters';
import { LetterTable } from './letter-table';
import { LetterToolbar } from './letter-toolbar';
import { kindOfLetter } from './letter-words';

/** The office's outgoing desk: what is to be finished, to be sent, to be proven, and what failed on the way. */
export function LettersScreen() {
  const router = useRouter();
  const params = useSearchParams();
  const view = readLetterView((name) => params.get(name));
  const { today } = useViewer();
  const maySeeMail = useMay('mail.list');
  const pages = useInfiniteQuery(letterPages(letterQuery(view)));
  const first = pages.data?.pages[0];
  if (!first) return null;

  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHeader title="Letters" subtitle={inShort(first.counts)} actions={maySeeMail && <ButtonLink href="/settings/mail" className="max-sm:hidden">Where e-mail goes</ButtonLink>} />
      <LetterToolbar view={view} counts={first.counts} onChange={(next) => router.replace(letterAddress(next), { scroll: false })} />
      {view.caseId && (
        <p className="no-print flex items-center gap-2 border-b border-hairline px-(--pad) py-1.5 text-xs text-muted">
          Letters of one case.
          <ButtonLink href={letterAddress({ ...view, caseId: null, show: 'drafts' })} size="sm" kind="ghost">
            Show all cases
          </ButtonLink>
        </p>
      )}
      {view.show === 'failed' && maySeeMail && rows.length > 0 ? <MailList state="FAILED" /> : rows.length > 0 ? <LetterTable rows={rows} today={today} /> : <Nothing view={view} counts={first.counts} />}
      <ShowMore pages={pages} />
    </>
  );
}

function inShort(counts: LetterList['counts']): string {
  const parts = [counts.drafts > 0 ? `${counts.drafts} to finish` : '', counts.to_prove > 0 ? `${counted(counts.to_prove, 'letter')} without proof` : '', counts.failed > 0 ? `${counts.failed} with e-mail that failed` : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'Nothing waits';
}

const nothing: Record<LetterView['show'], readonly [title: string, says: string]> = {
  drafts: ['No letter waits to be finished', 'Letters are written from a case: open it and choose “Write a letter”. What it says and to whom it goes is filled in for you.'],
  to_print: ['Nothing to print', 'A draft with nothing missing that goes on paper or by fax comes here, ready for one pass at the printer.'],
  to_prove: ['No proof is missing', 'After a letter went by mail or fax it waits here until its tracking or confirmation number is kept.'],
  sent: ['Nothing was sent yet', 'A letter comes here on the day it is served, with its proof of service.'],
  failed: ['No e-mail failed', 'When a mail server refuses an e-mail for good it comes here with the reason, and you can send it again.'],
  void: ['No letter is void', 'A letter that went out by mistake keeps its number and comes here with the reason.'],
  all: ['No letters yet', 'Letters are written from a case: open it and choose “Write a letter”.'],
};

function Nothing({ view, counts }: { readonly view: LetterView; readonly counts: LetterList['counts'] }) {
  if (view.q || view.kind) {
    const filter = [view.kind ? `kind “${kindOfLetter(view.kind)}”` : '', view.q ? `words “${view.q}”` : ''].filter(Boolean).join(' and ');
    return (
      <EmptyState title="No letter fits this filter" actions={<ButtonLink href={letterAddress({ ...view, q: '', kind: null })}>Clear the filter</ButtonLink>}>
        The filter by {filter} leaves nothing here.
      </EmptyState>
    );
  }
  const [title, says] = nothing[view.show];
  const elsewhere = view.show !== 'drafts' && counts.drafts > 0;
  return (
    <EmptyState title={title} actions={elsewhere ? <ButtonLink href={letterAddress({ ...view, show: 'drafts' })}>Show the {counted(counts.drafts, 'draft')}</ButtonLink> : <ButtonLink href="/cases">Open the cases</ButtonLink>}>
      {says}
    </EmptyState>
  );
}
