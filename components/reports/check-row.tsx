'use client';

import { Cite } from '@/components/ui/cite';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import type { CheckContradiction, CheckFinding } from '@/lib/features/report-checks/schema';
import type { Report } from '@/lib/features/reports/schema';
import { PlaceButton } from './place-button';

const tones = { block: 'wrong', warn: 'check', pass: 'done' } as const satisfies Record<CheckFinding['tone'], StateTone>;

interface Around {
  readonly report: Report;
  readonly goTo: (place: string) => void;
}

/** One thing that was looked for: what lacks, who asks for it, and the way there. */
export function FindingRow({ finding, report, goTo }: Around & { readonly finding: CheckFinding }) {
  const { code, tone, title, detail, section, confidence, where } = finding;
  return (
    <li className="border-b border-hairline px-4 py-2.5">
      <StateIcon tone={tones[tone]} className="font-medium">{title}</StateIcon>
      <p className="pt-0.5 break-words text-soft">{detail}</p>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 pt-0.5">
        <PlaceButton place={where} code={code} report={report} about={title} goTo={goTo} />
        <Cite verify={confidence === 'M' || confidence === 'V+M'}>{section}</Cite>
      </p>
    </li>
  );
}

/** Something that is there, in one line. */
export function PassRow({ finding }: { readonly finding: CheckFinding }) {
  return (
    <li className="border-b border-hairline px-4 py-1.5">
      <StateIcon tone="done">{finding.title}</StateIcon>
      <p className="pl-5 text-xs break-words text-muted">{finding.detail === 'Found.' ? finding.section : `${finding.detail} ${finding.section}`}</p>
    </li>
  );
}

/** Two places that do not agree, each in its own words and one click away. */
export function ContradictionRow({ contradiction, report, goTo }: Around & { readonly contradiction: CheckContradiction }) {
  const { code, title, detail, places } = contradiction;
  return (
    <li className="border-b border-hairline px-4 py-2.5">
      <StateIcon tone="check" className="font-medium">{title}</StateIcon>
      <p className="pt-0.5 break-words text-soft">{detail}</p>
      <ul className="space-y-1 pt-1">
        {places.map(({ quote, where }, at) => (
          <li key={at} className="border-l-2 border-border pl-2.5">
            <p className="text-xs break-words">“{quote}”</p>
            <PlaceButton place={where} code={code} report={report} about={`${title}, place ${at + 1}`} goTo={goTo} />
          </li>
        ))}
      </ul>
    </li>
  );
}
