'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { ShowMore } from '@/components/layout/show-more';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { mailPages } from '@/lib/features/mails/client';
import type { MailFilters } from '@/lib/features/mails/schema';
import { MailTable } from './mail-table';

/** E-mail in one state, or all of it, page by page. */
export function MailList({ state }: { readonly state: MailFilters['state'] | null }) {
  const pages = useInfiniteQuery(mailPages(state ? { state } : {}));
  if (!pages.data) return <SkeletonRows tall label="Loading e-mail" />;
  const rows = pages.data.pages.flatMap((page) => page.rows);
  return (
    <>
      {rows.length > 0 ? <MailTable mails={rows} /> : <p className="px-(--pad) py-6 text-muted">No e-mail here.</p>}
      <ShowMore pages={pages} />
    </>
  );
}
