'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { appealKindOf, appealMethodLabels, type AppealMethod } from '@/lib/domain/billing/appeals/kinds';
import { appealOf } from '@/lib/features/appeals/client';
import type { Appeal } from '@/lib/features/appeals/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { AppealActions } from './appeal-actions';
import { AppealEditor } from './appeal-editor';
import { AppealLines } from './appeal-lines';
import { AppealSide } from './appeal-side';
import { kindLabel, outcomeLabel, standing } from './appeal-words';
import { EvidenceList } from './evidence-list';

/** One appeal: what it disputes and encloses, what stands before it, what came of it. */
export function AppealScreen({ appealId }: { readonly appealId: string }) {
  const { data: appeal } = useQuery(appealOf(appealId));
  const { timeZone } = useViewer();
  const mayOpenCase = useMay('case.read');
  if (!appeal) return null;
  const { tone, words } = standing(appeal);
  const { content, goesTo, section, confidence } = appealKindOf(appeal.kind);
  const editable = appeal.acts.includes('revise');
  return (
    <>
      <PageHeader
        title={`${kindLabel(appeal.kind)}, ${appeal.invoiceNumber}`}
        breadcrumb={[{ label: 'Appeals', href: '/appeals' }, { label: kindLabel(appeal.kind) }]}
        marks={
          <>
            <KindChip>{kindWords(appeal.caseKind)}</KindChip>
            <StateIcon tone={tone}>{words}</StateIcon>
          </>
        }
        actions={<AppealActions appeal={appeal} />}
      />
      <Facts facts={factsOf(appeal, mayOpenCase)} />
      <Columns side={<AppealSide appeal={appeal} timeZone={timeZone} />} sideLabel="Checks, clocks and activity">
        {appeal.duplicate && <Duplicate duplicate={appeal.duplicate} />}
        <p className="mb-2 text-soft">
          {content}, to {goesTo}. <Cite verify={confidence === 'M'}>{section}</Cite>
        </p>
        {editable ? (
          <AppealEditor key={appeal.version} appeal={appeal} />
        ) : (
          <>
            <AppealLines appeal={appeal} />
            {appeal.body !== '' && (
              <Section title="Statement" ruled className="mt-6">
                <p className="py-2 whitespace-pre-line">{appeal.body}</p>
              </Section>
            )}
            <EvidenceList items={appeal.evidence.filter(({ proposed }) => proposed)} />
          </>
        )}
        {appeal.outcomeNote !== '' && (
          <Section title={appeal.state === 'WITHDRAWN' ? 'Why it was withdrawn' : 'What was answered'} ruled className="mt-6">
            <p className="py-2 whitespace-pre-line">{appeal.outcomeNote}</p>
          </Section>
        )}
      </Columns>
    </>
  );
}

function Duplicate({ duplicate }: { readonly duplicate: NonNullable<Appeal['duplicate']> }) {
  return (
    <Section title="Answered “duplicate”" ruled className="mb-6" note={duplicate.because.length > 0 ? `by ${duplicate.because.join(', ')}` : undefined}>
      <ol>
        {duplicate.advice.map((one) => (
          <li key={one.title} className="border-b border-hairline py-2">
            <StateIcon tone="check">
              <span className="font-medium text-foreground">{one.title}</span> <Cite verify={one.confidence === 'M'}>{one.section}</Cite>
            </StateIcon>
            <p className="pl-5 text-soft">{one.detail}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function factsOf(appeal: Appeal, mayOpenCase: boolean): Parameters<typeof Facts>[0]['facts'] {
  const { today } = appeal;
  const two = (first: ReactNode, second: ReactNode) => (
    <>
      <span className="block font-medium">{first}</span>
      <span className="block text-soft">{second}</span>
    </>
  );
  const name = appeal.claimantName ?? caseNumber(appeal.caseNumber);
  return [
    ['Payer', two(appeal.payerName, mayOpenCase ? <Link href={`/cases/${appeal.caseId}`} className="quiet-link">{name}</Link> : name)],
    ['Bill', two(<Link href={`/invoices/${appeal.invoiceId}`} className="ident text-link">{appeal.invoiceNumber}</Link>, appeal.eor ? <Link href={`/eors/${appeal.eor.id}`} className="quiet-link">{appeal.eor.servedOn ? `EOR served ${formatDay(appeal.eor.servedOn, today)}` : 'EOR, service not known'}</Link> : 'No answer from the payer')],
    ['In dispute', two(formatDollars(appeal.disputedCents), appeal.kind === 'IBR' ? `filing fee ${formatDollars(appeal.feeCents)}${appeal.feeBackCents > 0 ? ', owed back by the payer' : ''}` : appeal.state === 'ANSWERED' ? `${formatDollars(appeal.recoveredCents)} recovered` : '')],
    ...(appeal.state === 'DRAFT' && appeal.dueOn ? ([['Send by', <Day key="due" date={appeal.dueOn} today={today} sense="due" stacked />]] as const) : []),
    ...(appeal.sentOn ? ([['Sent', two(formatDay(appeal.sentOn, today), [appealMethodLabels[appeal.method as AppealMethod], appeal.proof].filter(Boolean).join(', '))]] as const) : []),
    ...(appeal.receivedOn ? ([[appeal.kind === 'IBR' ? 'Reviewer assigned' : 'Received', formatDay(appeal.receivedOn, today)]] as const) : []),
    ...(appeal.state === 'SENT' && appeal.answerDueOn ? ([['Answer due', <Day key="answer" date={appeal.answerDueOn} today={today} sense="due" stacked />]] as const) : []),
    ...(appeal.answeredOn ? ([['Answered', two(formatDay(appeal.answeredOn, today), outcomeLabel(appeal.outcome))]] as const) : []),
  ];
}
