'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { useMay, useViewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { reportKindLabels, reportKinds, reportSpecialties, reportSpecialtyLabels, type ReportKind, type ReportSpecialty } from '@/lib/domain/report/kinds';
import { reportTemplateList } from '@/lib/features/report-templates/client';
import type { ReportTemplateRow } from '@/lib/features/report-templates/schema';
import { distance, wallClock } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

const specialtyWords = (specialty: ReportSpecialty | '') => (specialty ? reportSpecialtyLabels[specialty] : 'All specialties');

/** Every kind of report with the wordings that the practice keeps of it; the built-in words of a specialty are one press away. */
export function TemplateListScreen() {
  const { data } = useQuery(reportTemplateList());
  const [specialty, setSpecialty] = useState<ReportSpecialty | ''>('');
  if (!data) return null;
  const shown = data.templates.filter((template) => specialty === '' || template.specialty === '' || template.specialty === specialty);
  return (
    <>
      <p className="max-w-[760px] pb-3 text-soft">A report begins with the built-in words of its kind and specialty, or with your own. Copy them to change them; every change is a new version, and a report names the version it began from.</p>
      <label className="flex flex-wrap items-center gap-2 pb-3">
        <span className="label">Specialty</span>
        <select className="input w-auto!" value={specialty} onChange={(event) => setSpecialty(event.target.value as ReportSpecialty | '')}>
          <option value="">All</option>
          {reportSpecialties.map((one) => (
            <option key={one} value={one}>
              {reportSpecialtyLabels[one]}
            </option>
          ))}
        </select>
      </label>
      <ul aria-label="Kinds of report">
        {reportKinds.map((kind) => (
          <Kind key={kind} kind={kind} specialty={specialty} templates={shown.filter((template) => template.kind === kind)} />
        ))}
      </ul>
    </>
  );
}

function Kind({ kind, specialty, templates }: { readonly kind: ReportKind; readonly specialty: ReportSpecialty | ''; readonly templates: readonly ReportTemplateRow[] }) {
  const mayAdd = useMay('report_template.add');
  const href = `/settings/reports/new?kind=${kind}&specialty=${specialty}`;
  return (
    <li className="grid gap-x-6 border-t border-border py-3 sm:grid-cols-[220px_minmax(0,1fr)]">
      <h2 className="pt-1 font-semibold">{reportKindLabels[kind]}</h2>
      <ul>
        {templates.map((template) => (
          <Row key={template.id} template={template} />
        ))}
        <li className="flex min-h-9 flex-wrap items-center gap-x-3 py-1">
          <span className="min-w-0 flex-1">
            <Link href={href} className="text-soft hover:underline" aria-label={`${reportKindLabels[kind]}, built in`}>
              Built in
            </Link>{' '}
            <span className="text-xs text-muted">{specialty ? reportSpecialtyLabels[specialty].toLowerCase() : 'the exam differs by specialty: choose one above'}</span>
          </span>
          {mayAdd && (
            <ButtonLink href={href} size="sm" kind="ghost" aria-label={`${reportKindLabels[kind]}: copy the built-in words`}>
              Copy to change
            </ButtonLink>
          )}
        </li>
      </ul>
    </li>
  );
}

function Row({ template: { id, name, active, number, specialty, changedAt, sectionCount, reportCount } }: { readonly template: ReportTemplateRow }) {
  const { today, timeZone } = useViewer();
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-4 border-b border-hairline py-1">
      <span className="min-w-0 flex-1">
        <Link href={`/settings/reports/${id}`} className="font-medium hover:underline">
          {name}
        </Link>
        <span className="block text-xs text-muted">
          {specialtyWords(specialty)} · {counted(sectionCount, 'section')} · version {number}, changed {distance(wallClock(changedAt, timeZone).on, today)}
        </span>
      </span>
      <span className="num text-xs text-muted">{counted(reportCount, 'report')}</span>
      <StateIcon tone={active ? 'done' : 'off'} className="text-xs">
        {active ? 'In use' : 'Retired'}
      </StateIcon>
    </li>
  );
}
