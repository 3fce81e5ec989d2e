'use client';

import { useQuery } from '@tanstack/react-query';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import { eligibility } from '@/lib/features/panels/client';
import type { Eligibility, PanelRow } from '@/lib/features/panels/schema';
import { formatDay } from '@/lib/format/dates';

const tones = { pass: 'done', warn: 'check', block: 'failed' } as const satisfies Record<Eligibility['outcome'], StateTone>;

/** Whether ours may take it: on the day of the exam where there is one, else today. */
export function PanelEligibility({ panel, today }: { readonly panel: PanelRow; readonly today: string }) {
  const may = useMay('eligibility.check');
  const inPlay = panel.members.filter(({ physicianId, struckBy, selected }) => physicianId && (panel.selectedOn ? selected : struckBy === null));
  if (!may || panel.boardState === 'ended' || panel.boardState === 'elsewhere' || inPlay.length === 0) return null;
  return (
    <>
      {inPlay.map(({ id, name, physicianId }) => (
        <EvaluatorChecks key={id} name={name} physicianId={physicianId ?? ''} panel={panel} today={today} />
      ))}
    </>
  );
}

function EvaluatorChecks({ name, physicianId, panel, today }: { readonly name: string; readonly physicianId: string; readonly panel: PanelRow; readonly today: string }) {
  const { exam } = panel;
  const on = exam?.examinedOn ?? exam?.scheduledOn ?? today;
  const { data } = useQuery(eligibility({ physicianId: physicianId as never, on, caseId: panel.caseId as never, specialtyCode: panel.specialtyCode, ...(exam ? { evaluationId: exam.id as never } : {}), ...(exam?.locationId ? { locationId: exam.locationId as never } : {}) }));
  return (
    <Section title="Eligible" note={`${name}, ${on === today && !exam?.scheduledOn ? 'today' : formatDay(on, today)}`} ruled>
      {data ? (
        <ul>
          {data.checks.map((check) => (
            <li key={check.key} className="border-b border-hairline py-1.5">
              <StateIcon tone={tones[check.outcome]}>
                {check.says}
                {check.section && (
                  <Cite verify={check.confidence === 'M'} className="ml-1.5">
                    {check.section}
                  </Cite>
                )}
              </StateIcon>
            </li>
          ))}
        </ul>
      ) : (
        <p className="py-2 text-muted">Being checked.</p>
      )}
    </Section>
  );
}
