'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { CaseClocks } from '@/components/cases/case-clocks';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { useViewer } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { panelDetail } from '@/lib/features/panels/client';
import type { Panel } from '@/lib/features/panels/schema';
import { caseNumber } from '@/lib/format/names';
import { PanelActions } from './panel-actions';
import { usePanelActs } from './panel-acts';
import { PanelEligibility } from './panel-eligibility';
import { PanelExam } from './panel-exam';
import { PanelReplacements } from './panel-replacements';
import { PanelStrikeDays } from './panel-strike-days';
import { PanelThree } from './panel-three';
import { boardWords, reasonWords, serviceWords, sideWords, standingWords, unrepresentedWords } from './panel-words';

/** One panel: the three, by when the sides act, its clocks, what threatens it, and what was asked about it. */
export function PanelScreen({ panelId }: { readonly panelId: string }) {
  const { data: panel } = useQuery(panelDetail(panelId));
  const { today } = useViewer();
  const acts = usePanelActs(today);
  if (!panel) return null;
  const open = panel.clocks.filter(({ state }) => state === 'OPEN');
  return (
    <>
      <PageHeader
        title={`Panel ${panel.number}`}
        breadcrumb={[{ label: 'Panels', href: '/panels' }, { label: `${panel.claimantName}, ${caseNumber(panel.caseNumber)}`, href: `/cases/${panel.caseId}` }]}
        marks={
          <>
            <KindChip>{panel.specialtyCode}</KindChip>
            <StateIcon tone={boardWords[panel.boardState].tone}>{standingWords(panel, today)}</StateIcon>
          </>
        }
        actions={acts.may && <PanelActions panel={panel} onAct={acts.begin} />}
      />
      <Facts facts={factsOf(panel, today)} />
      <Columns
        sideLabel="Exam, grounds for a replacement and eligibility"
        side={
          <div className="flex flex-col gap-5">
            <PanelExam panel={panel} today={today} />
            <PanelEligibility panel={panel} today={today} />
          </div>
        }
      >
        <div className="flex flex-col gap-5">
          <PanelThree panel={panel} today={today} acts={acts} />
          <PanelStrikeDays panel={panel} today={today} />
          <PanelReplacements panel={panel} today={today} onAct={acts.may ? acts.begin : null} />
          <CaseClocks open={open} ended={panel.clocks.filter(({ state }) => state !== 'OPEN')} feeAtRiskCents={null} today={today} />
          {panel.note && (
            <section>
              <h2 className="min-h-9 font-semibold">Note</h2>
              <p className="max-w-[760px] whitespace-pre-wrap text-soft">{panel.note}</p>
            </section>
          )}
        </div>
      </Columns>
      {acts.dialog}
    </>
  );
}

function factsOf(panel: Panel, today: string): (readonly [string, React.ReactNode])[] {
  const words = panel.represented ? sideWords : unrepresentedWords;
  const unknown = <span className="text-muted">Not known</span>;
  const other = (which: { id: string; number: string }) => (
    <Link href={`/panels/${which.id}`} className="ident">
      {which.number}
    </Link>
  );
  return [
    ['Worker', panel.represented ? <KindChip key="rep" tinted>Represented</KindChip> : <KindChip key="rep">Unrepresented</KindChip>],
    ['Specialty', <span key="specialty">{panel.specialtyName} {!panel.specialtyVerified && <Cite verify>{panel.specialtyCode}</Cite>}</span>],
    ['Issued', <Day key="issued" date={panel.issuedOn} today={today} />],
    ['Asked for by', panel.requestedBy ? words[panel.requestedBy] : unknown],
    ['Served', panel.servedOn ? <span key="served"><Day date={panel.servedOn} today={today} /> <span className="block text-xs text-muted">{serviceWords[panel.servedBy]}</span></span> : unknown],
    ['Reason', panel.additionalGround ? <span key="reason">{reasonWords.additional} <Cite>{panel.additionalGround.section}</Cite></span> : reasonWords[panel.reason]],
    ...(panel.replaces ? ([['Replaces', other(panel.replaces)]] as const) : []),
    ...(panel.replacedBy ? ([['Replaced by', other(panel.replacedBy)]] as const) : []),
    ...(panel.endedOn ? ([['Ended', <Day key="ended" date={panel.endedOn} today={today} />]] as const) : ([['24 months', <span key="ages"><Day date={panel.agesOn} today={today} /> <Cite verify>8 CCR 31.5(a)(16)</Cite></span>]] as const)),
  ];
}
