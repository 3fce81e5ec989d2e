'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { panelsOfCase } from '@/lib/features/panels/client';
import type { CaseDetail } from '@/lib/features/cases/schema';
import type { PanelRow } from '@/lib/features/panels/schema';
import { primaryAct } from './panel-actions';
import { bookingHref, prepareForms, usePanelActs } from './panel-acts';
import { MembersInLine } from './panel-members';
import { actWords, boardWords, standingWords } from './panel-words';

const RecordPanelDialog = dynamic(() => import('./record-panel-dialog').then((module) => module.RecordPanelDialog), { ssr: false });

/** The panels of a QME case, the open ones first, with the act that moves each on. */
export function CasePanels({ found }: { readonly found: CaseDetail }) {
  const { today } = useViewer();
  const mayRecord = useMay('panel.record') && found.closedAt === null;
  const [recording, setRecording] = useState(false);
  const acts = usePanelActs(today);
  const { data } = useQuery(panelsOfCase(found.id));
  const panels = data?.groups.flatMap((group) => group.panels) ?? [];
  const hasOpenPanel = panels.some(({ boardState }) => boardState !== 'ended');
  return (
    <Section
      title="Panel"
      className="mt-5"
      count={panels.length > 1 ? panels.length : undefined}
      ruled
      aside={
        mayRecord && panels.length > 0 ? (
          <button type="button" className="quiet-link" onClick={() => setRecording(true)}>
            Record another
          </button>
        ) : undefined
      }
    >
      {data && panels.length === 0 && (
        <div className="flex flex-wrap items-center gap-3 py-2">
          <p className="min-w-0 flex-1 text-muted">{found.panelNumber ? `Panel ${found.panelNumber} is only a number so far: record its specialty, issue date and the three evaluators.` : 'No panel is recorded. Strikes, selection and the 24 months follow from it.'}</p>
          {mayRecord && (
            <Button size="sm" onPointerEnter={() => void import('./record-panel-dialog')} onClick={() => setRecording(true)}>
              Record the panel
            </Button>
          )}
        </div>
      )}
      <ul>
        {panels.map((panel) => (
          <CasePanel key={panel.id} panel={panel} today={today} acts={acts} />
        ))}
      </ul>
      {acts.dialog}
      {recording && (
        <RecordPanelDialog
          of={{ id: found.id, number: found.number, claimantName: found.claimant.name, panelNumber: found.panelNumber, physicianId: found.physician.id, specialtyCode: found.physician.specialtyCode, represented: found.represented, hasOpenPanel }}
          today={today}
          onClose={() => setRecording(false)}
        />
      )}
    </Section>
  );
}

function CasePanel({ panel, today, acts }: { readonly panel: PanelRow; readonly today: string; readonly acts: ReturnType<typeof usePanelActs> }) {
  const act = acts.may ? primaryAct(panel) : null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline py-2">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link href={`/panels/${panel.id}`} className="ident font-medium">
            {panel.number}
          </Link>
          <KindChip>{panel.specialtyCode}</KindChip>
          {panel.reason !== 'initial' && <span className="text-xs text-muted">{panel.reason === 'additional' ? 'Additional' : `Replaces ${panel.replaces?.number ?? 'an earlier one'}`}</span>}
          <StateIcon tone={boardWords[panel.boardState].tone}>{standingWords(panel, today)}</StateIcon>
        </p>
        <MembersInLine members={panel.members} today={today} />
        {panel.threats.map((threat) => (
          <p key={threat.ground} className={`text-xs ${threat.level === 'now' ? 'text-danger-ink' : 'text-warning-ink'}`}>
            {threat.says} <Cite verify={threat.confidence === 'M'}>{threat.section}</Cite>
          </p>
        ))}
      </div>
      {panel.boardState === 'to_strike' && panel.strike && (
        <p className="text-xs text-muted">
          Day 10 <Day date={panel.strike.targetOn} today={today} /> · outer day <Day date={panel.strike.outerOn} today={today} sense="due" />
        </p>
      )}
      {act === 'book' ? (
        <ButtonLink size="sm" href={bookingHref(panel)}>
          {actWords.book}
        </ButtonLink>
      ) : (
        act && (
          <Button size="sm" onPointerEnter={prepareForms} onClick={() => acts.begin(act, panel)}>
            {actWords[act]}
          </Button>
        )
      )}
    </li>
  );
}
