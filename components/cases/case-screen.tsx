'use client';

import { useQuery } from '@tanstack/react-query';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { CaseCommunications } from '@/components/communications/case-communications';
import { EvaluationTable } from '@/components/evaluations/evaluation-table';
import { CaseEors } from '@/components/eors/case-eors';
import { CasePanels } from '@/components/panels/case-panels';
import { CaseDeposits } from '@/components/payments/case-deposits';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { jurisdictionLabels } from '@/lib/domain/jurisdiction/provisions';
import { caseDetail } from '@/lib/features/cases/client';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatFullDay } from '@/lib/format/dates';
import { caseNumber, counted, doctor } from '@/lib/format/names';
import { CaseActions } from './case-actions';
import { CaseClocks } from './case-clocks';
import { CaseConflicts } from './case-conflicts';
import { CaseHistory } from './case-history';
import { CaseLetters } from './case-letters';
import { CaseMatter } from './case-matter';
import { CaseMoney } from './case-money';
import { CasePackets } from './case-packets';
import { CaseParties } from './case-parties';
import { CaseRecords } from './case-records';
import { CaseReports } from './case-reports';
import { StageBar } from './stage-bar';
import { stageWords } from './stage-words';

/** One calm overview of a case: facts, stage, clocks, evaluations, history; parties, money and records beside them. */
export function CaseScreen({ caseId }: { readonly caseId: string }) {
  const { data: found } = useQuery(caseDetail(caseId));
  const { today } = useViewer();
  const mayAmend = useMay('case.amend');
  if (!found) return null;
  const { tone, label } = stageWords(found.stage);
  return (
    <>
      <PageHeader
        title={found.claimant.name}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: caseNumber(found.number) }]}
        marks={
          <>
            <KindChip>{kindWords(found.kind)}</KindChip>
            <StateIcon tone={tone}>{label}</StateIcon>
          </>
        }
        actions={<CaseActions found={found} />}
        below={<StageBar bar={found.stageBar} referralId={found.referral?.id ?? null} />}
      />
      <Facts facts={factsOf(found)} />
      <Columns
        sideLabel="Parties, money and records"
        side={
          <>
            <CaseParties found={found} />
            {found.money && <CaseMoney money={found.money} caseId={found.id} today={today} />}
            <CaseDeposits caseId={found.id} isPrivate={found.kind !== 'QME' && found.kind !== 'AME'} />
            <CaseEors caseId={found.id} />
            <CaseRecords found={found} />
          </>
        }
      >
        <CaseClocks open={found.openClocks} ended={found.endedClocks} feeAtRiskCents={found.money?.feeAtRiskCents ?? null} today={today} />
        {found.kind === 'QME' && <CasePanels found={found} />}
        <EvaluationTable found={found} today={today} />
        <CaseReports found={found} today={today} />
        <CasePackets found={found} />
        <CaseMatter found={found} mayAmend={mayAmend} />
        <CaseLetters found={found} today={today} />
        <CaseCommunications found={found} />
        <CaseConflicts found={found} />
        <CaseHistory caseId={found.id} />
      </Columns>
    </>
  );
}

function factsOf(found: CaseDetail): (readonly [string, React.ReactNode])[] {
  const { claimant, physician, location } = found;
  const [main] = found.injuries;
  const days = found.injuredOn ? (main?.throughOn ? `${formatFullDay(found.injuredOn)} to ${formatFullDay(main.throughOn)}` : formatFullDay(found.injuredOn)) : '';
  const more = found.injuries.length > 1 ? `and ${counted(found.injuries.length - 1, 'more', 'more')}` : '';
  const injury = [[days, found.bodyParts].filter(Boolean).join(', '), more].filter(Boolean).join(' ');
  const none = <span className="text-muted">Not known</span>;
  return [
    ['Born', claimant.bornOn ? <>{formatFullDay(claimant.bornOn)} {claimant.age !== null && <span className="text-muted">({claimant.age})</span>}</> : none],
    ['Injury', injury || none],
    ['Claim', found.claimNumber ? <span className="ident">{found.claimNumber}</span> : none],
    ...(found.adjNumber ? ([['ADJ', <span key="adj" className="ident">{found.adjNumber}</span>]] as const) : []),
    ...(found.kind === 'QME' ? ([['Panel', found.panelNumber ? <span key="panel" className="ident">{found.panelNumber}</span> : none]] as const) : []),
    ...(found.kind !== 'QME' && found.kind !== 'AME' ? ([['Jurisdiction', jurisdictionLabels[found.jurisdiction]]] as const) : []),
    ...(found.agreement ? ([['Fee agreement', found.agreement.name]] as const) : []),
    ['Physician and office', `${doctor(physician.name)}${location ? `, ${location.name}` : ''}`],
    ...(found.interpreterLanguage ? ([['Interpreter', found.interpreterLanguage]] as const) : []),
  ];
}
