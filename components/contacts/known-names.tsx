'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLaterValue } from '@/components/ui/later-value';
import { contactsFound } from '@/lib/features/contacts/client';

/** Who is known already under the name being typed, so that nobody is added twice. Advises, blocks nothing. */
export function KnownNames({ name }: { readonly name: string }) {
  const later = useLaterValue(name).trim();
  const asked = later.length >= 3 && later === name.trim();
  const { data } = useQuery({ ...contactsFound(later), enabled: asked });
  const known = asked ? (data?.contacts.slice(0, 3) ?? []) : [];
  return (
    <p role="status" className={known.length > 0 ? 'mt-1 text-xs text-muted' : 'sr-only'}>
      {known.length > 0 && 'Already here: '}
      {known.map(({ id, name: other, detail }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={`/contacts/${id}`} prefetch={false} title={detail}>
            {other}
          </Link>
        </span>
      ))}
    </p>
  );
}
