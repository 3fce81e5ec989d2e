'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { agreementsOf } from '@/lib/features/agreements/client';
import { distance, formatDay } from '@/lib/format/dates';
import { AgreementState } from './agreement-state';

/** What the client agreed to pay, in the sentences that the acceptance letter quotes. */
export function ContactAgreements({ contactId }: { readonly contactId: string }) {
  const { today } = useViewer();
  const mayAmend = useMay('agreement.amend');
  const { data } = useQuery(agreementsOf(contactId));
  const agreements = [...(data?.agreements ?? [])].sort((a, b) => Number(a.problem !== null) - Number(b.problem !== null));
  if (agreements.length === 0) return null;
  return (
    <Section title="Fee agreements" count={agreements.length} ruled className="mt-5">
      <ul>
        {agreements.map((agreement) => (
          <li key={agreement.id} className="border-b border-hairline py-2">
            <details>
              <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{agreement.name}</span>
                <AgreementState agreement={agreement} today={today} />
                {agreement.expiresOn && agreement.problem === null && (
                  <span className="text-xs text-muted">
                    until {formatDay(agreement.expiresOn, today)}, {distance(agreement.expiresOn, today)}
                  </span>
                )}
              </summary>
              <ul className="mt-1.5 list-disc pl-5 text-soft">
                {agreement.terms.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              {agreement.note && <p className="mt-1.5 whitespace-pre-line text-muted">{agreement.note}</p>}
              {mayAmend && (
                <Link href={`/settings/agreements?edit=${agreement.id}`} className="quiet-link mt-1.5 inline-block text-xs" prefetch={false}>
                  Change it
                </Link>
              )}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
