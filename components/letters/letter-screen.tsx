'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { letterKindOf } from '@/lib/domain/letter/kinds';
import { letterDetail } from '@/lib/features/letters/client';
import type { Letter } from '@/lib/features/letters/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay, formatMinute } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { LetterActions } from './letter-actions';
import { NotYet } from './letter-checks';
import { LetterPaper } from './letter-paper';
import { LetterSide } from './letter-side';
import { LetterStop } from './letter-stop';
import { stateOfLetter } from './letter-state';
import { kindOfLetter, letterNumber } from './letter-words';

const LetterWordsForm = dynamic(() => import('./letter-words-form').then((module) => module.LetterWordsForm), { loading: () => <div className="h-96" /> });

/** One letter: as it will lie on paper at the left; to whom, how, what stands before it and what proves it at the right. */
export function LetterScreen({ letterId }: { readonly letterId: string }) {
  const { data: letter } = useQuery(letterDetail(letterId));
  const edits = useSearchParams().get('edit') === 'words';
  if (!letter) return null;
  const { tone, words } = stateOfLetter(letter);
  const isEdited = edits && letter.acts.includes('revise');
  return (
    <>
      <div className="contents print:hidden">
        <PageHeader
          title={kindOfLetter(letter.kind)}
          breadcrumb={[{ label: 'Letters', href: '/letters' }, { label: letterNumber(letter.number) }]}
          marks={
            <>
              {letter.case && <KindChip>{kindWords(letter.case.kind)}</KindChip>}
              <StateIcon tone={tone}>{words}</StateIcon>
            </>
          }
          actions={!isEdited && <LetterActions letter={letter} />}
        />
        <Facts facts={factsOf(letter)} />
      </div>
      <Columns sideLabel="To whom it goes, checks and proof" side={<div className="print:hidden"><LetterSide letter={letter} /></div>}>
        <LetterStop checks={letter.checks} />
        {letter.acts.includes('send') && <NotYet checks={letter.checks} />}
        {isEdited ? <LetterWordsForm letter={letter} /> : <LetterPaper document={letter.document} />}
      </Columns>
    </>
  );
}

function factsOf(letter: Letter): Parameters<typeof Facts>[0]['facts'] {
  const { today, evaluation, clock, template } = letter;
  const { form } = letterKindOf(letter.kind);
  return [
    ...(letter.case ? ([['Case', <Link key="case" href={`/cases/${letter.case.id}`} className="text-link">{`${letter.case.claimantName}, ${caseNumber(letter.case.number)}`}</Link>]] as const) : []),
    ...(letter.referral && !letter.case ? ([['Referral', <Link key="referral" href={`/referrals/${letter.referral.id}`} className="text-link">{letter.referral.claimantName}</Link>]] as const) : []),
    ...(letter.case && (letter.case.kind === 'QME' || letter.case.kind === 'AME') ? ([['Claimant', letter.case.represented ? <KindChip key="represented" tinted>Represented</KindChip> : 'Unrepresented']] as const) : []),
    ...(letter.reportId ? ([['Serves', <Link key="report" href={`/reports/${letter.reportId}/serve`} className="text-link">{letter.facts.report?.title ?? 'The report'}</Link>]] as const) : []),
    ...(evaluation?.scheduledOn ? ([['Appointment', `${formatDay(evaluation.scheduledOn, today)}${evaluation.startMinute === null ? '' : `, ${formatMinute(evaluation.startMinute)}`}`]] as const) : []),
    ...(clock ? ([['Meets the clock', <span key="clock">{clock.title} <Day date={clock.strictOn} today={today} sense="due" className="mx-1" /> <Cite>{clock.section}</Cite></span>]] as const) : []),
    ...(letter.servedOn ? ([['Served', <Day key="served" date={letter.servedOn} today={today} />]] as const) : []),
    ...(letter.voidedOn ? ([['Void since', <span key="void"><Day date={letter.voidedOn} today={today} />: {letter.voidReason}</span>]] as const) : []),
    ['Wording', template ? `${template.name}, version ${template.number}` : 'Built in'],
    ...(form ? ([['Carries the content of', <span key="form">{form.name} <Cite verify={form.confidence === 'M'}>{form.section}</Cite></span>]] as const) : []),
  ];
}
