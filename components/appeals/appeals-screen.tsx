'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { CutNote } from '@/components/layout/cut-note';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ShowMore } from '@/components/layout/show-more';
import { Button, ButtonLink } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { appealResults } from '@/lib/features/appeal-results/client';
import { appealPages, dueAppealsQuery } from '@/lib/features/appeals/client';
import { unansweredBills } from '@/lib/features/payment-letters/client';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { AppealsToolbar, readView, type AppealView } from './appeals-toolbar';
import { DueTable } from './due-table';
import { FlightTable } from './flight-table';
import { ResultsTables } from './results-tables';
import { takesLetter, UnansweredTable } from './unanswered-table';

const SendLettersDialog = dynamic(() => import('./send-letters-dialog').then((module) => module.SendLettersDialog), { ssr: false });

/** Everything against what payers decide or do not do. */
export function AppealsScreen() {
  const view = readView(useSearchParams().get('show'));
  const due = useQuery(dueAppealsQuery).data;
  const unanswered = useQuery(unansweredBills()).data;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState(false);
  const waiting = unanswered?.rows.filter(takesLetter) ?? [];
  const chosen = waiting.filter(({ invoiceId }) => selected.has(invoiceId));
  const toggle = (id: string) => setSelected((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id)));
  const letters = view === 'no-answer' && unanswered?.maySend && waiting.length > 0;
  const counts: Partial<Record<AppealView, number>> = { ...(due ? { due: due.rows.filter(({ step }) => step !== 'missed').length } : {}), ...(unanswered ? { 'no-answer': unanswered.dueCount } : {}) };
  return (
    <>
      <PageHeader
        title="Appeals"
        subtitle={due ? `${counted(counts.due ?? 0, 'step')} due, ${formatDollars(due.disputedCents)} in dispute` : undefined}
        actions={
          <>
            {view === 'results' && (
              <a href="/api/v1/appeals/results/csv" className="button button--md button--outline" download>
                CSV
              </a>
            )}
            <PrintButton />
            {letters && (
              <Button
                kind="primary"
                onPointerEnter={() => void import('./send-letters-dialog')}
                onClick={() => {
                  if (chosen.length === 0) setSelected(new Set(waiting.map(({ invoiceId }) => invoiceId)));
                  setSending(true);
                }}
              >
                Send {counted(chosen.length || waiting.length, 'letter')}
              </Button>
            )}
          </>
        }
      />
      <AppealsToolbar view={view} counts={counts} />
      {view === 'due' && <Due />}
      {view === 'flight' && <Flight answered={false} />}
      {view === 'answered' && <Flight answered />}
      {view === 'no-answer' &&
        (unanswered === undefined ? (
          <SkeletonRows count={6} />
        ) : unanswered.rows.length === 0 ? (
          <EmptyState title="Every payer answered in time">A bill that is neither paid nor explained within 60 days of its receipt comes here on day 61, with the letter that is due.</EmptyState>
        ) : (
          <>
            <UnansweredTable rows={unanswered.rows} today={unanswered.today} selected={selected} onSelect={unanswered.maySend ? toggle : null} />
            <CutNote shown={unanswered.rows.length} count={unanswered.count} noun="bill" rest="what is due today comes first" />
          </>
        ))}
      {view === 'results' && <Results />}
      {sending && unanswered && <SendLettersDialog bills={unanswered} chosen={chosen.length > 0 ? chosen : waiting} onClose={() => setSending(false)} onSent={() => setSelected(new Set())} />}
    </>
  );
}

function Due() {
  const { data } = useQuery(dueAppealsQuery);
  if (!data) return <SkeletonRows count={6} />;
  if (data.rows.length === 0) {
    return (
      <EmptyState title="Nothing is to be disputed" actions={<ButtonLink href="/eors">Explanations of review</ButtonLink>}>
        When an explanation of review pays less than was billed, the way against it stands here with its last day: second review for the amount, objection for anything else.
      </EmptyState>
    );
  }
  return <DueTable rows={data.rows} today={data.today} />;
}

function Flight({ answered }: { readonly answered: boolean }) {
  const pages = useInfiniteQuery(appealPages({ show: answered ? 'answered' : 'sent' }));
  const first = pages.data?.pages[0];
  if (!first) return <SkeletonRows count={6} />;
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return <EmptyState title={answered ? 'No appeal was answered yet' : 'No appeal is on its way'}>{answered ? 'What became of an appeal, and what it brought, is kept here.' : 'A sent appeal stands here with the day by which it must be answered.'}</EmptyState>;
  return (
    <>
      <FlightTable rows={rows} today={first.today} answered={answered} />
      <ShowMore pages={pages} />
    </>
  );
}

function Results() {
  const { data } = useQuery(appealResults());
  if (!data) return <SkeletonRows count={6} />;
  if (data.total.answered === 0) return <EmptyState title="No results yet">Once appeals are answered, their win rate, dollars and days stand here by payer and by reason.</EmptyState>;
  return <ResultsTables results={data} />;
}
