'use client';

import Link from 'next/link';
import { useRef } from 'react';
import { useDesk } from '@/components/report-editor/desk';
import { useNotice } from '@/components/ui/notice';
import { usualSections } from '@/lib/domain/report/usual-sections';
import { isComposed } from '@/lib/domain/report/sections';
import type { Place } from '@/lib/features/report-checks/schema';
import { useAddSection } from '@/lib/features/report-sections/client';
import type { AddSection } from '@/lib/features/report-sections/schema';
import type { Report } from '@/lib/features/reports/schema';

interface Props {
  readonly place: Place;
  /** Which finding it belongs to: what is kept with the records or the exam has several pages. */
  readonly code: string;
  readonly report: Report;
  /** The whole of it, for whoever does not see the row. */
  readonly about: string;
  readonly goTo: (place: string) => void;
}

/** One click to where something stands: a section, a panel beside it, or the page on which it is kept. A usual section that is not there is put in. */
export function PlaceButton({ place, code, report, about, goTo }: Props) {
  const href = hrefOf(place, code, report);
  const look = 'text-link text-xs';
  const words = place.says;
  if (href) return <Link href={href} className={look} aria-label={`${about}: ${words}`}>{words}</Link>;
  if (place.kind === 'panel') return <button type="button" className={look} aria-label={`${about}: ${words}`} onClick={() => goTo(place.panel === 'contributors' ? 'statements' : place.panel)}>{words}</button>;
  if (isComposed(place.key)) return <button type="button" className={look} aria-label={`${about}: ${words}`} onClick={() => goTo(`section-${place.key}`)}>{words}</button>;
  const { sectionId } = place;
  if (sectionId !== null) return <button type="button" className={look} aria-label={`${about}: ${words}`} onClick={() => goTo(sectionId)}>{words}</button>;
  return <AddMissing place={place} report={report} about={about} />;
}

/** Puts the section in behind the one that usually stands before it, and goes there. */
function AddMissing({ place, report, about }: Pick<Props, 'report' | 'about'> & { readonly place: Place & { readonly kind: 'section' } }) {
  const notify = useNotice();
  const add = useAddSection();
  const key = useRef('');
  const desk = useDesk();
  if (!report.acts.includes('write')) return <span className="text-xs text-muted">{place.says}: no such section</span>;
  const order = usualSections(report.kind, report.specialty);
  const before = order.slice(0, Math.max(0, order.indexOf(place.key as never))).reverse().map((one) => report.sections.find((section) => section.key === one)?.id).find(Boolean);
  const press = () => {
    key.current ||= crypto.randomUUID();
    add.mutate({ idempotencyKey: key.current, input: { reportId: report.id, key: place.key, afterId: before ?? report.sections.at(-1)?.id ?? null } as AddSection }, {
      onSuccess: ({ section }) => { key.current = ''; notify({ message: `${section.title} was put in.` }); requestAnimationFrame(() => desk.goTo(section.id)); },
      onError: (error) => notify({ message: error.message }),
    });
  };
  return <button type="button" className="text-link text-xs" aria-busy={add.isPending || undefined} aria-label={`${about}: put in ${place.says}`} onClick={press}>Put in {place.says}</button>;
}

function hrefOf(place: Place, code: string, { case: matter, evaluation }: Report): string | null {
  if (place.kind !== 'panel') return null;
  if (place.panel === 'case') return `/cases/${matter.id}/edit`;
  if (place.panel === 'exam') return code === 'exam.minutes' || code === 'minutes' ? `/evaluations/${evaluation.id}/exam` : `/cases/${matter.id}`;
  if (place.panel === 'records') return code === 'lc4628.excerpts' ? `/cases/${matter.id}/chronology` : `/evaluations/${evaluation.id}/pages`;
  return null;
}
