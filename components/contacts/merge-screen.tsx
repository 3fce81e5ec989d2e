'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useNotice } from '@/components/ui/notice';
import type { MergedFact } from '@/lib/domain/contact/merge';
import { useMergeContacts } from '@/lib/features/contact-duplicates/client';
import type { ContactDetail } from '@/lib/features/contacts/schema';
import { RequestFailed } from '@/lib/http/client';
import { counted } from '@/lib/format/names';
import { factOf, factsToChoose, mergedFactLabels, unitedInWords } from './merge-facts';

type Side = 0 | 1;

/** Two contacts side by side: which one stays, and whose word counts where they differ. */
export function MergeScreen({ contacts }: { readonly contacts: readonly [ContactDetail, ContactDetail] }) {
  const router = useRouter();
  const notify = useNotice();
  const merge = useMergeContacts();
  const [stays, setStays] = useState<Side>(contacts[1].cases.total > contacts[0].cases.total ? 1 : 0);
  const [chosen, setChosen] = useState<Readonly<Partial<Record<MergedFact, Side>>>>({});
  const [trouble, setTrouble] = useState<RequestFailed | null>(null);
  const [survivor, duplicate] = stays === 0 ? [contacts[0], contacts[1]] : [contacts[1], contacts[0]];
  const facts = factsToChoose(contacts[0], contacts[1]);
  const sideOf = (fact: MergedFact): Side => chosen[fact] ?? (factOf(survivor, fact) === '' ? (stays === 0 ? 1 : 0) : stays);

  const save = () => {
    setTrouble(null);
    const take = facts.filter(({ fact, differs }) => differs && sideOf(fact) !== stays).map(({ fact }) => fact);
    merge.mutate(
      { contactId: duplicate.id, version: duplicate.version, intoId: survivor.id, intoVersion: survivor.version, take },
      {
        onSuccess: ({ id, name, moved }) => {
          notify({ message: moved.cases > 0 ? `Merged into ${name}; ${counted(moved.cases, 'case')} moved.` : `Merged into ${name}.` });
          router.push(`/contacts/${id}`);
        },
        onError: (error) => {
          if (!(error instanceof RequestFailed)) throw error;
          setTrouble(error);
        },
      },
    );
  };

  return (
    <>
      <PageHeader
        title="Are these the same?"
        breadcrumb={[{ label: 'Contacts', href: '/contacts' }, { label: 'Duplicates', href: '/contacts/duplicates' }, { label: 'Merge' }]}
        actions={
          <>
            <ButtonLink href={`/contacts/${contacts[0].id}`}>Cancel</ButtonLink>
            <Button kind="primary" pending={merge.isPending} onClick={save}>
              Merge into {survivor.name}
            </Button>
          </>
        }
      />
      <div className="flex max-w-[960px] flex-col gap-4 px-(--pad) py-5">
        {trouble && <ErrorSummary title={`Not merged. ${trouble.message}`} errors={trouble.errors} />}
        {trouble?.status === 409 && (
          <Button className="self-start" onClick={() => window.location.reload()}>
            Show what is stored now
          </Button>
        )}
        <div>
          <table className="data-table table-fixed align-top [&_td]:py-1.5 [&_td]:[overflow-wrap:anywhere]" aria-label="The two contacts side by side">
            <thead>
              <tr>
                <th scope="col" className="w-20 sm:w-32">
                  <span className="sr-only">Fact</span>
                </th>
                {contacts.map((contact, at) => (
                  <th key={contact.id} scope="col" className="h-auto! py-2! align-top whitespace-normal!">
                    <Link href={`/contacts/${contact.id}`} className="block text-sm font-semibold text-foreground" prefetch={false}>
                      {contact.name}
                    </Link>
                    <label className="mt-1 flex cursor-pointer items-center gap-2 py-1 font-medium text-foreground">
                      <input type="radio" name="stays" className="size-4 accent-(--accent)" checked={stays === at} onChange={() => setStays(at as Side)} aria-label={`${contact.name} stays, contact ${at + 1}`} />
                      {stays === at ? 'This one stays' : 'This one is the duplicate'}
                    </label>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {facts.map(({ fact, differs }) => (
                <tr key={fact}>
                  <th scope="row" className="text-muted">
                    {mergedFactLabels[fact]}
                  </th>
                  {contacts.map((contact, at) => {
                    const text = factOf(contact, fact);
                    if (!differs) return <td key={contact.id}>{text || <span className="text-muted">Not known</span>}</td>;
                    return (
                      <td key={contact.id}>
                        <label className="flex cursor-pointer items-start gap-2 py-1">
                          <input type="radio" name={fact} className="mt-0.5 size-4 shrink-0 accent-(--accent)" checked={sideOf(fact) === at} onChange={() => setChosen((before) => ({ ...before, [fact]: at as Side }))} aria-label={`${mergedFactLabels[fact]}: ${text}`} />
                          <span>{text}</span>
                        </label>
                      </td>
                    );
                  })}
                </tr>
              ))}
              <tr>
                <th scope="row" className="text-muted">
                  Cases
                </th>
                {contacts.map((contact) => (
                  <td key={contact.id}>
                    {counted(contact.cases.total, 'case')}, {contact.cases.openCount} open
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        <section aria-label="What follows" className="text-soft">
          {unitedInWords(contacts[0], contacts[1]).length > 0 && (
            <>
              <p>Kept from both:</p>
              <ul className="list-disc pl-5">
                {unitedInWords(contacts[0], contacts[1]).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-2">
            Cases, referrals, agreements, people and unsent bills of {duplicate.name} go to {survivor.name}. Bills already issued keep the name they were billed to, and {duplicate.name} stays readable under “Also known as”. This cannot be taken back.
          </p>
        </section>
      </div>
    </>
  );
}
