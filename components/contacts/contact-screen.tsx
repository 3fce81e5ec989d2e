'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { contactDetail } from '@/lib/features/contacts/client';
import type { ContactDetail } from '@/lib/features/contacts/schema';
import { addressInLine, contactRoleWords } from '@/lib/format/contact-words';
import { formatInstant } from '@/lib/format/dates';
import { ContactAgreements } from './contact-agreements';
import { ContactCases } from './contact-cases';
import { ContactHistory } from './contact-history';
import { ContactPeople } from './contact-people';
import { ContactSide } from './contact-side';

/** One contact: facts, cases, people, agreements and history; notes, further addresses and likenesses beside them. */
export function ContactScreen({ contactId }: { readonly contactId: string }) {
  const { data: found } = useQuery(contactDetail(contactId));
  const [mayAmend, mayAgree, mayAccount] = [useMay('contact.amend'), useMay('agreement.add'), useMay('statement.read')];
  if (!found) return null;
  return (
    <>
      <PageHeader
        title={found.name}
        breadcrumb={[{ label: 'Contacts', href: '/contacts' }, { label: found.kind === 'person' ? 'Person' : 'Organization' }]}
        marks={
          <>
            {found.roles.map((role) => (
              <KindChip key={role}>{contactRoleWords(role)}</KindChip>
            ))}
            {!found.active && !found.mergedInto && <StateIcon tone="off">Out of use</StateIcon>}
          </>
        }
        actions={
          !found.mergedInto && (
            <>
              {mayAccount && (
                <ButtonLink href={`/contacts/${found.id}/account`} prefetch={false}>
                  Account
                </ButtonLink>
              )}
              {mayAgree && (
                <ButtonLink href={`/settings/agreements?edit=new&payer=${found.id}`} prefetch={false}>
                  Add an agreement
                </ButtonLink>
              )}
              {mayAmend && (
                <ButtonLink href={`/contacts/${found.id}/edit`} kind="primary" prefetch={false}>
                  Edit
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {found.mergedInto && <Merged found={found} into={found.mergedInto} />}
      <Facts facts={factsOf(found)} />
      <Columns sideLabel="Notes, addresses and duplicates" side={<ContactSide found={found} />}>
        <ContactCases found={found} />
        {found.kind === 'organisation' && <ContactPeople found={found} />}
        <ContactAgreements contactId={found.id} />
        <ContactHistory history={found.history} />
      </Columns>
    </>
  );
}

function Merged({ found, into }: { readonly found: ContactDetail; readonly into: NonNullable<ContactDetail['mergedInto']> }) {
  const { timeZone, today } = useViewer();
  return (
    <p role="status" className="border-b border-border bg-subtle px-(--pad) py-2">
      <StateIcon tone="off">
        Merged into{' '}
        <Link href={`/contacts/${into.id}`} className="font-medium">
          {into.name}
        </Link>
        {found.mergedAt && `, ${formatInstant(found.mergedAt, timeZone, today)}`}. It stays here for what was billed and sent under this name.
      </StateIcon>
    </p>
  );
}

function factsOf(found: ContactDetail): (readonly [string, React.ReactNode])[] {
  const none = <span className="text-muted">Not known</span>;
  const address = addressInLine(found);
  return [
    ...(found.organisation
      ? ([
          [
            'Works at',
            <Link key="at" href={`/contacts/${found.organisation.id}`}>
              {[found.title, found.organisation.name].filter(Boolean).join(', ')}
            </Link>,
          ],
        ] as const)
      : found.title
        ? ([['Title', found.title]] as const)
        : []),
    ['Phone', found.phone ? <a key="phone" href={`tel:${found.phone.replace(/[^\d+]/g, '')}`}>{found.phone}</a> : none],
    ...(found.fax ? ([['Fax', found.fax]] as const) : []),
    ['E-mail', found.email ? <a key="email" href={`mailto:${found.email}`}>{found.email}</a> : none],
    ['Address', address || none],
    ...(found.language ? ([['Language', found.language]] as const) : []),
  ];
}
