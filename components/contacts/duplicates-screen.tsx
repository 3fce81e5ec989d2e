'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { contactDuplicates } from '@/lib/features/contact-duplicates/client';
import type { DuplicateSide } from '@/lib/features/contact-duplicates/schema';
import { addressInLine, contactRoleWords } from '@/lib/format/contact-words';
import { counted } from '@/lib/format/names';
import { PairActions } from './pair-actions';

/** Contacts that may be the same, the likeliest first, with what matched and the two ways out. */
export function DuplicatesScreen() {
  const { data } = useQuery(contactDuplicates());
  if (!data) return null;
  return (
    <>
      <PageHeader title="Duplicates" breadcrumb={[{ label: 'Contacts', href: '/contacts' }, { label: 'Duplicates' }]} subtitle={data.pairs.length > 0 && (data.more ? `the likeliest ${data.pairs.length}` : counted(data.pairs.length, 'pair'))} />
      {data.pairs.length === 0 ? (
        <EmptyState title="No contact looks like another" actions={<ButtonLink href="/contacts">Back to the contacts</ButtonLink>}>
          Names, e-mail addresses, phone numbers and addresses of everybody in use were compared. Pairs that somebody said are not the same are left out.
        </EmptyState>
      ) : (
        <div className="px-(--pad) py-3">
          <Section title="These may be the same" ruled>
            <ul>
              {data.pairs.map(({ first, second, why }) => (
                <li key={`${first.id}${second.id}`} className="grid items-start gap-x-6 gap-y-2 border-b border-hairline py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,220px)_auto]">
                  <SideOfPair side={first} />
                  <SideOfPair side={second} />
                  <p className="text-soft">{why}</p>
                  <PairActions contactId={first.id} other={second} />
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
    </>
  );
}

function SideOfPair({ side }: { readonly side: DuplicateSide }) {
  const lines = [[...side.roles.map(contactRoleWords), side.organisationName].filter(Boolean).join(', '), [side.phone, side.email].filter(Boolean).join(' · '), addressInLine(side)].filter(Boolean);
  return (
    <div className="min-w-0">
      <Link href={`/contacts/${side.id}`} className="font-medium" prefetch={false}>
        {side.name}
      </Link>
      {lines.map((line) => (
        <p key={line} className="truncate text-xs text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}
