'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import { PrintButton } from '@/components/ui/print-button';
import { briefOf } from '@/lib/features/briefs/client';
import type { Brief } from '@/lib/features/briefs/schema';
import { kindWords } from '@/lib/format/case-words';
import { distance, formatDay, formatFullDay, formatMinute } from '@/lib/format/dates';
import { caseNumber, counted } from '@/lib/format/names';
import { BriefEarlier } from './brief-earlier';
import { BriefRecords } from './brief-records';
import { BriefSide } from './brief-side';
import { partyWords } from './brief-words';

/** All that one wants to know before an exam, on one page and on one sheet. */
export function BriefScreen({ evaluationId }: { readonly evaluationId: string }) {
  const { data: brief } = useQuery(briefOf(evaluationId));
  const { today, timeZone } = useViewer();
  const mayExamine = useMay('exam.record_time');
  if (!brief) return null;
  const isExam = brief.kind === 'COMPREHENSIVE' || brief.kind === 'FOLLOW_UP';
  return (
    <>
      <PageHeader
        title={brief.claimant.name}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: caseNumber(brief.caseNumber), href: `/cases/${brief.caseId}` }, { label: 'Brief' }]}
        marks={
          <>
            <KindChip>{kindWords(brief.caseKind)}</KindChip>
            {brief.mode === 'remote' && <KindChip>Remote</KindChip>}
          </>
        }
        subtitle={whenOf(brief, today)}
        actions={
          <>
            <PrintButton label="Print the brief" />
            <ButtonLink href={`/cases/${brief.caseId}`}>Open the case</ButtonLink>
            {isExam && mayExamine && brief.state === 'SCHEDULED' && (
              <ButtonLink kind={brief.scheduledOn !== null && brief.scheduledOn <= today ? 'primary' : 'outline'} href={`/evaluations/${evaluationId}/exam`}>
                Begin the exam <ArrowRight aria-hidden />
              </ButtonLink>
            )}
          </>
        }
      />
      <Facts facts={factsOf(brief)} />
      <div className="flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_300px] xl:grid-cols-[minmax(0,1fr)_344px] print:grid print:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)] print:gap-6 print:text-xs">
        <div className="min-w-0 px-(--pad) py-3 print:pr-0">
          <Issues brief={brief} />
          <Injuries brief={brief} />
          <BriefRecords records={brief.records} caseKind={brief.caseKind} today={today} />
          <BriefEarlier brief={brief} today={today} />
        </div>
        <aside aria-label="The exam, its clocks, parties" className="px-(--pad) py-3 lg:border-l lg:border-border lg:px-5 print:border-0 print:pl-0">
          <BriefSide brief={brief} today={today} timeZone={timeZone} />
        </aside>
      </div>
    </>
  );
}

function whenOf({ scheduledOn, startMinute, minutes, locationName }: Brief, today: string): string {
  if (scheduledOn === null) return 'Not booked yet';
  return [`${formatDay(scheduledOn, today)}, ${distance(scheduledOn, today)}`, startMinute === null ? 'no time yet' : `${formatMinute(startMinute)} for ${counted(minutes, 'minute')}`, locationName ?? ''].filter(Boolean).join(' · ');
}

function factsOf(brief: Brief): (readonly [string, React.ReactNode])[] {
  const { claimant, panelNumber } = brief;
  const [injury] = brief.injuries;
  const none = <span className="text-muted">Not known</span>;
  return [
    ['Born', claimant.bornOn ? <>{formatFullDay(claimant.bornOn)} {claimant.age !== null && <span className="text-muted">({claimant.age})</span>}</> : none],
    ['Claim', injury?.claimNumber ? <span className="ident">{injury.claimNumber}</span> : none],
    ...(injury?.adjNumber ? ([['ADJ', <span key="adj" className="ident">{injury.adjNumber}</span>]] as const) : []),
    ...(brief.caseKind === 'QME' ? ([['Panel', panelNumber ? <span key="panel"><span className="ident">{panelNumber}</span>{brief.panelSpecialty ? `, ${brief.panelSpecialty}` : ''}</span> : none]] as const) : []),
    ...(brief.caseKind === 'QME' || brief.caseKind === 'AME' ? ([['Represented', brief.represented ? 'Yes' : 'No']] as const) : []),
    ['Physician', `${brief.physicianName}${brief.physicianCredentials ? `, ${brief.physicianCredentials}` : ''}`],
    ...(brief.locationAddress ? ([['Office', brief.locationAddress]] as const) : []),
    ...(claimant.phone ? ([['Phone', claimant.phone]] as const) : []),
  ];
}

/** The questions in the order of the cover letter. */
function Issues({ brief }: { readonly brief: Brief }) {
  const mayAmend = useMay('case.amend');
  return (
    <Section title="Issues asked" count={brief.issues.length} ruled>
      {brief.issues.length === 0 ? (
        <p className="py-3 text-muted">
          No question is recorded. They stand in the referral or the cover letter.{' '}
          {mayAmend && (
            <Link href={`/cases/${brief.caseId}`} className="text-link no-print">
              Open the case
            </Link>
          )}
        </p>
      ) : (
        <ol>
          {brief.issues.map((issue) => (
            <li key={issue.number} className="grid grid-cols-[24px_1fr] border-b border-hairline py-1.5">
              <span className="num text-muted">{issue.number}</span>
              <span>
                {issue.text}
                {issue.askedBy && <span className="text-xs text-muted"> {partyWords(issue.askedBy)}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Injuries({ brief }: { readonly brief: Brief }) {
  return (
    <Section title={brief.injuries.length === 1 ? 'Injury' : 'Injuries'} {...(brief.injuries.length > 1 ? { count: brief.injuries.length } : {})} ruled className="mt-5">
      <ul>
        {brief.injuries.map((injury) => (
          <li key={`${injury.injuredOn}${injury.claimNumber}${injury.adjNumber}`} className="border-b border-hairline py-1.5">
            <span className="font-medium">
              {injury.injuredOn === null ? 'Date not known' : formatFullDay(injury.injuredOn)}
              {injury.throughOn && ` to ${formatFullDay(injury.throughOn)}, cumulative`}
            </span>
            {injury.bodyParts ? `, ${injury.bodyParts}` : <span className="text-muted">, body parts not recorded</span>}
            <span className="block text-xs text-muted">{[injury.employer, injury.claimNumber && `Claim ${injury.claimNumber}`, injury.adjNumber].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
