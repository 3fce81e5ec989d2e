'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { contactPages } from '@/lib/features/contacts/client';
import { readContactFilters, writeContactFilters } from './contact-filters';
import { ContactTable } from './contact-table';
import { ContactToolbar } from './contact-toolbar';

/** Organizations and people that the office deals with: searched and filtered by what stands in the URL. */
export function ContactsScreen() {
  const router = useRouter();
  const [mayAdd, mayImport] = [useMay('contact.add'), useMay('contact.import')];
  const filters = readContactFilters(useSearchParams());
  const pages = useInfiniteQuery(contactPages(filters));
  const first = pages.data?.pages[0];
  if (!first) return null;

  const rows = pages.data?.pages.flatMap((page) => page.contacts) ?? [];
  const narrowed = Object.keys(filters).length > 0;
  const isEmpty = rows.length === 0 && !narrowed;
  const total = first.total.more ? `more than ${first.total.count.toLocaleString('en-US')}` : first.total.count.toLocaleString('en-US');
  const query = writeContactFilters(filters);
  return (
    <>
      <PageHeader
        title="Contacts"
        subtitle={isEmpty ? 'None yet' : `${total} ${narrowed ? 'fit' : 'in use'}`}
        actions={
          <>
            {!isEmpty && <ButtonLink href="/contacts/duplicates" kind="ghost" prefetch={false}>Duplicates</ButtonLink>}
            {!isEmpty && (
              <a href={`/api/v1/contacts/csv${query}`} download className={buttonClass({ kind: 'ghost' })}>
                Export
              </a>
            )}
            {mayImport && <ButtonLink href="/contacts/import" prefetch={false}>Import</ButtonLink>}
            {mayAdd && (
              <ButtonLink href="/contacts/new" kind="primary" prefetch={false}>
                <Plus aria-hidden /> Add a contact
              </ButtonLink>
            )}
          </>
        }
      />
      {isEmpty ? (
        <EmptyState title="Nobody is here yet" actions={mayImport && <ButtonLink href="/contacts/import">Import a file</ButtonLink>}>
          Add who sends you cases, pays for them and is told of them: claims administrators, law firms, agencies, interpreters. Whoever you type as a payer when you log a case comes here by itself.
        </EmptyState>
      ) : (
        <>
          <ContactToolbar filters={filters} onChange={(next) => router.replace(`/contacts${writeContactFilters(next)}`, { scroll: false })} />
          {rows.length === 0 ? (
            <EmptyState title="No contact fits these filters" actions={<ButtonLink href="/contacts">Clear the filters</ButtonLink>}>
              {filters.q ? `Nobody is found for “${filters.q}”${Object.keys(filters).length > 1 ? ' with these filters' : ' among those in use'}.` : 'Change one of the filters above, or clear them all.'}
            </EmptyState>
          ) : (
            <ContactTable rows={rows} />
          )}
          <div className="flex items-center gap-4 px-(--pad) py-4">
            {pages.hasNextPage && (
              <Button className="no-print" pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Show 50 more
              </Button>
            )}
            <KeyHints hints={[[['J', 'K'], 'move'], ['Enter', 'open'], ['/', 'filter']]} />
          </div>
        </>
      )}
    </>
  );
}
