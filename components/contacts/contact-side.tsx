'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { contactDuplicates } from '@/lib/features/contact-duplicates/client';
import type { ContactDetail } from '@/lib/features/contacts/schema';
import { addressInLine } from '@/lib/format/contact-words';
import { formatInstant } from '@/lib/format/dates';
import { PairActions } from './pair-actions';

/** How it pays, where else it is, what it was called, and who may be the same. */
export function ContactSide({ found }: { readonly found: ContactDetail }) {
  const { timeZone, today } = useViewer();
  return (
    <>
      <Note title="Payer notes" text={found.payerNotes} empty={found.cases.newest.some(({ roles }) => roles.includes('payer')) ? 'How does it pay: in how many days, by what, whom to call? Nothing is noted yet.' : null} />
      <Note title="Note" text={found.note} empty={null} />
      {found.addresses.length > 0 && (
        <Section title="Further addresses" className="mb-4">
          <dl className="border-t border-border">
            {found.addresses.map((address) => (
              <div key={address.id} className="border-b border-hairline py-1.5">
                <dt className="text-xs text-muted">{address.label}</dt>
                <dd>{addressInLine(address)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {found.merged.length > 0 && (
        <Section title="Also known as" className="mb-4">
          <ul className="border-t border-border">
            {found.merged.map((one) => (
              <li key={one.id} className="flex items-baseline justify-between gap-3 border-b border-hairline py-1.5">
                <Link href={`/contacts/${one.id}`} prefetch={false}>
                  {one.name}
                </Link>
                <span className="text-xs whitespace-nowrap text-muted">merged {formatInstant(one.mergedAt, timeZone, today)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!found.mergedInto && <Likenesses contactId={found.id} />}
    </>
  );
}

function Note({ title, text, empty }: { readonly title: string; readonly text: string; readonly empty: string | null }) {
  if (text === '' && empty === null) return null;
  return (
    <Section title={title} className="mb-4">
      <p className={`border-t border-border pt-2 whitespace-pre-line ${text === '' ? 'text-muted' : ''}`}>{text || empty}</p>
    </Section>
  );
}

function Likenesses({ contactId }: { readonly contactId: string }) {
  const { data } = useQuery(contactDuplicates(contactId));
  if (!data || data.pairs.length === 0) return null;
  return (
    <Section title="These may be the same" className="mb-4">
      <ul className="border-t border-border">
        {data.pairs.slice(0, 5).map((pair) => {
          const other = pair.first.id === contactId ? pair.second : pair.first;
          return (
            <li key={other.id} className="border-b border-hairline py-2">
              <Link href={`/contacts/${other.id}`} className="font-medium" prefetch={false}>
                {other.name}
              </Link>
              <p className="text-xs text-muted">{[pair.why, addressInLine({ ...other, street: '' })].filter(Boolean).join(' · ')}</p>
              <PairActions contactId={contactId} other={other} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
