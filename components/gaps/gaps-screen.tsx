'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { RecordsTabs } from '@/components/excerpts/records-tabs';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { useNotice } from '@/components/ui/notice';
import { timeGapDays } from '@/lib/domain/records/gaps';
import { gapsOf, useFindGaps, useReceiveGap, useReopenGap } from '@/lib/features/gaps/client';
import type { Gap } from '@/lib/features/gaps/schema';
import { caseNumber, counted } from '@/lib/format/names';
import type { GapDialog } from './gap-dialogs';
import { GapRow, type GapAct } from './gap-row';

const GapDialogs = dynamic(() => import('./gap-dialogs').then((module) => module.GapDialogs), { ssr: false });
const thresholds = [60, 90, timeGapDays, 365] as const;

/** What the records of a case speak of and do not hold: found, given to somebody, asked for, settled. */
export function GapsScreen({ caseId }: { readonly caseId: string }) {
  const notify = useNotice();
  const mayAsk = useMay('gap.ask');
  const [threshold, setThreshold] = useState<number>(timeGapDays);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<GapDialog | null>(null);
  const find = useFindGaps();
  const { mutateAsync: receive } = useReceiveGap();
  const { mutateAsync: reopen } = useReopenGap();
  const { data } = useQuery(gapsOf(caseId));
  if (!data) return null;

  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const of = ({ id, version }: Gap) => ({ gapId: id as never, version });
  const act = (gap: Gap, what: GapAct) => {
    if (what === 'assign' || what === 'dismiss') setDialog({ kind: what, gap });
    else if (what === 'reopen') void reopen(of(gap)).then(() => notify({ message: 'Open again.' }), tell);
    else void receive(of(gap)).then((after) => notify({ message: 'Received.', undo: () => void reopen(of(after)).catch(tell) }), tell);
  };
  const inState = (...states: Gap['state'][]) => data.gaps.filter(({ state }) => states.includes(state));
  const [open, asked, settled] = [inState('open'), inState('asked'), inState('received', 'dismissed')];
  const chosen = [...open, ...asked].filter(({ id }) => selected.has(id));
  const toggle = (id: string) => setSelected((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id)));
  const look = () => find.mutate({ caseId: caseId as never, thresholdDays: threshold }, { onSuccess: ({ added, answered }) => notify({ message: added + answered === 0 ? 'Nothing new.' : `${counted(added, 'gap')} found${answered > 0 ? `, ${counted(answered, 'earlier one')} may have come` : ''}.` }), onError: tell });
  const rows = (gaps: readonly Gap[], selects: boolean) => (
    <ul>
      {gaps.map((gap) => (
        <GapRow key={gap.id} gap={gap} isSelected={selected.has(gap.id)} onSelect={selects && mayAsk ? () => toggle(gap.id) : null} onAct={(what) => act(gap, what)} />
      ))}
    </ul>
  );

  return (
    <>
      <PageHeader
        title="What is missing"
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: `${caseNumber(data.caseNumber)}, ${data.claimantName}`, href: `/cases/${caseId}` }]}
        subtitle={data.gaps.length === 0 ? 'Nothing noted' : `${open.length} open, ${asked.length} asked for`}
        actions={
          <>
            <Button onClick={() => setDialog({ kind: 'add' })}>Add by hand</Button>
            {chosen.length > 0 ? (
              <Button kind="primary" onClick={() => setDialog({ kind: 'ask', gaps: chosen })}>
                Ask for {chosen.length === 1 ? 'it' : `these ${chosen.length}`}
              </Button>
            ) : (
              <Button kind="primary" pending={find.isPending} onClick={look}>
                Look through the records
              </Button>
            )}
          </>
        }
        below={<RecordsTabs caseId={caseId} current="gaps" />}
      />
      <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2 text-xs">
        <label className="flex items-center gap-2">
          Treatment that stops for more than
          <select className="input h-7! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!" value={threshold} onChange={(event) => setThreshold(Number(event.target.value))}>
            {thresholds.map((days) => (
              <option key={days} value={days}>
                {days} days
              </option>
            ))}
          </select>
          is a gap
        </label>
        <div className="ml-auto hidden lg:block">
          <KeyHints hints={[['J', 'next'], ...(mayAsk ? [['X', 'select'] as const] : []), ['R', 'received'], ['T', 'assign'], ['D', 'dismiss']]} />
        </div>
      </div>
      {data.gaps.length === 0 ? (
        <EmptyState title="Nothing is noted as missing">
          {data.packets.length === 0 ? 'No records have come yet.' : 'Look through the records: who the claimant was referred to, studies without a result, and long pauses in treatment are found with the page that says so. Or add one by hand.'}
        </EmptyState>
      ) : (
        <div className="flex max-w-[1040px] flex-col gap-5 px-(--pad) py-3">
          {open.length > 0 && <Section title="Open" count={open.length} ruled>{rows(open, true)}</Section>}
          {asked.length > 0 && <Section title="Asked for" count={asked.length} ruled>{rows(asked, true)}</Section>}
          {settled.length > 0 && <Section title="Settled" count={settled.length} ruled>{rows(settled, false)}</Section>}
        </div>
      )}
      {dialog && (
        <GapDialogs
          found={data}
          dialog={dialog}
          onClose={() => {
            setDialog(null);
            if (dialog.kind === 'ask') setSelected(new Set());
          }}
        />
      )}
    </>
  );
}
