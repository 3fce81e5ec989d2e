'use client';

import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { StateIcon } from '@/components/ui/state-icon';
import type { ContactDetail } from '@/lib/features/contacts/schema';

/** Who works at the organization. */
export function ContactPeople({ found }: { readonly found: ContactDetail }) {
  const mayAdd = useMay('contact.add') && !found.mergedInto;
  return (
    <Section
      title="People"
      count={found.people.length}
      ruled
      className="mt-5"
      aside={
        mayAdd && (
          <Link href={`/contacts/new?organisation=${found.id}`} className="quiet-link" prefetch={false}>
            Add a person
          </Link>
        )
      }
    >
      {found.people.length === 0 && <p className="py-3 text-muted">Nobody is named yet.</p>}
      <ul>
        {found.people.map((person) => (
          <li key={person.id} className="grid min-h-(--row) items-center gap-x-4 gap-y-0.5 border-b border-hairline py-1.5 sm:grid-cols-[minmax(0,1fr)_160px_minmax(0,1fr)]">
            <span className="flex min-w-0 items-baseline gap-2">
              <Link href={`/contacts/${person.id}`} className="truncate font-medium text-inherit hover:underline" prefetch={false}>
                {person.name}
              </Link>
              <span className="truncate text-xs text-muted">{person.title}</span>
              {!person.active && <StateIcon tone="off">Out of use</StateIcon>}
            </span>
            <span className="text-soft">{person.phone}</span>
            <span className="truncate text-soft">{person.email}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
