'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { ButtonLink } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import { appealWays } from '@/lib/features/appeals/client';
import type { AppealWays } from '@/lib/features/appeals/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { aboutWords } from './appeal-words';
import { codeOf, LineSums } from './appeal-lines';
import { EvidenceList } from './evidence-list';
import { WayList } from './way-list';

/** Which way against a decision, or against silence: chosen by what is disputed and by the days. */
export function NewAppealScreen({ invoiceId, eorId }: { readonly invoiceId: string; readonly eorId: string | null }) {
  const { data } = useQuery(appealWays(invoiceId));
  if (!data) return null;
  const group = data.groups.find((one) => one.eorId === eorId) ?? data.groups[0];
  const name = data.claimantName ?? caseNumber(data.caseNumber);
  return (
    <>
      <PageHeader
        title={`Dispute ${data.invoiceNumber ?? 'a draft'}`}
        subtitle={`${name}, ${data.payerName}, ${formatDollars(data.balanceCents)} owed`}
        breadcrumb={[{ label: 'Appeals', href: '/appeals' }, { label: 'New' }]}
        marks={<KindChip>{kindWords(data.caseKind)}</KindChip>}
        actions={<ButtonLink href={`/invoices/${invoiceId}`}>Open the bill</ButtonLink>}
      />
      {!group || group.ways.length === 0 ? (
        <EmptyState title={data.medicalLegal ? 'There is nothing to dispute' : 'Private work has no such way'} actions={<ButtonLink href={`/invoices/${invoiceId}`}>Open the bill</ButtonLink>}>
          {data.medicalLegal ? 'Issue the bill first. When the payer answered it short, or did not answer it in 60 days, the ways stand here.' : 'Second review, independent bill review and petitions are of medical-legal bills. What is owed on private work follows the fee agreement.'}
        </EmptyState>
      ) : (
        <Columns sideLabel="Lines and papers" side={<Side data={data} group={group} />}>
          <Section title="Ways" ruled note={group.eorId ? (group.servedOn ? `explanation of review served ${formatDay(group.servedOn, data.today)}` : 'day of service not known') : 'the payer gave no explanation of review'}>
            <WayList ways={group.ways} today={data.today} invoiceId={invoiceId} eorId={group.eorId} hasPrimary />
          </Section>
          {data.groups.length > 1 && (
            <Section title="Other explanations of review of this bill" ruled className="mt-6">
              <ul>
                {data.groups.filter((one) => one !== group).map((one) => (
                  <li key={one.eorId} className="border-b border-hairline py-2">
                    <Link href={`/appeals/new?invoice=${invoiceId}${one.eorId ? `&eor=${one.eorId}` : ''}`} className="text-link">
                      {one.servedOn ? `Served ${formatDay(one.servedOn, data.today)}` : 'Day of service not known'}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </Columns>
      )}
    </>
  );
}

function Side({ data, group }: { readonly data: AppealWays; readonly group: AppealWays['groups'][number] }) {
  return (
    <>
      <Section title="Lines" count={group.lines.length} ruled>
        <ul>
          {group.lines.map((line) => (
            <li key={line.lineId} className="border-b border-hairline py-2">
              <p className="flex gap-2">
                <span className="font-medium">{codeOf(line)}</span>
                <span className="num ml-auto">{line.openCents > 0 ? formatCents(line.openCents) : 'settled'}</span>
              </p>
              <LineSums line={line} />
              {line.openCents > 0 && (
                <p className="text-soft">
                  {line.rebuttalTitle || `About ${aboutWords[line.about]}`} <Cite verify={line.confidence === 'M'}>{line.section}</Cite>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <EvidenceList items={data.evidence} />
    </>
  );
}
