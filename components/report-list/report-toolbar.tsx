'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { KeyHints } from '@/components/ui/key-cap';
import { useLaterValue } from '@/components/ui/later-value';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import type { ReportList } from '@/lib/features/reports/schema';
import { reportsAddress, type ReportShow, type ReportView } from './report-filters';

interface Props {
  readonly view: ReportView;
  readonly counts: ReportList['counts'];
  readonly onChange: (view: ReportView) => void;
}

const small = 'input h-7! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!';
const tabs: readonly (readonly [show: ReportShow, label: string])[] = [['open', 'Open'], ['drafting', 'Drafting'], ['review', 'To sign'], ['signed', 'To serve'], ['served', 'Served'], ['discarded', 'Discarded']];

function countOf(show: ReportShow, counts: ReportList['counts']): number {
  if (show === 'open') return counts.DRAFTING + counts.REVIEW + counts.SIGNED;
  return { drafting: counts.DRAFTING, review: counts.REVIEW, signed: counts.SIGNED, served: counts.SERVED, discarded: counts.DISCARDED }[show];
}

/** Which reports, whose, due by when, with which words. All of it stands in the URL. */
export function ReportToolbar({ view, counts, onChange }: Props) {
  const { data: practice } = useQuery(practiceQuery());
  const physicians = practice?.physicians ?? [];
  const [text, setText] = useState(view.q);
  const later = useLaterValue(text);
  useEffect(() => {
    if (later.trim() !== view.q) onChange({ ...view, q: later.trim() });
    // Only when typing rested: a filter that changed elsewhere must not write the old text back.
  }, [later]);
  useEffect(() => setText((before) => (before.trim() === view.q ? before : view.q)), [view.q]);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Which reports" className="flex max-w-full overflow-x-auto rounded-md bg-default max-sm:hidden">
        {tabs.map(([show, label]) => (
          <Link
            key={show}
            href={reportsAddress({ ...view, show })}
            scroll={false}
            aria-current={view.show === show ? 'page' : undefined}
            className={`flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11 ${show === 'served' || show === 'discarded' ? 'text-soft' : ''}`}
          >
            {label} {countOf(show, counts) > 0 && <span className="num">{countOf(show, counts)}</span>}
          </Link>
        ))}
      </nav>
      <select aria-label="Which reports" className={`${small} w-full! sm:hidden`} value={view.show} onChange={(event) => onChange({ ...view, show: event.target.value as ReportShow })}>
        {tabs.map(([show, label]) => (
          <option key={show} value={show}>
            {label}
            {countOf(show, counts) > 0 ? ` (${countOf(show, counts)})` : ''}
          </option>
        ))}
      </select>
      <input type="search" aria-label="Filter by claimant, case or claim" aria-keyshortcuts="/" placeholder="Claimant, case, claim" className={`${small} w-52! max-sm:w-full!`} value={text} onChange={(event) => setText(event.target.value)} />
      {physicians.length > 1 && (
        <select aria-label="Physician" className={`${small} max-w-56`} value={view.physicianId ?? ''} onChange={(event) => onChange({ ...view, physicianId: event.target.value || null })}>
          <option value="">Physician: all</option>
          {physicians.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select aria-label="Due" className={small} value={view.due ?? ''} onChange={(event) => onChange({ ...view, due: (event.target.value || null) as ReportView['due'] })}>
        <option value="">Due: any day</option>
        <option value="overdue">Late</option>
        <option value="week">Within 7 days</option>
        <option value="month">Within 30 days</option>
      </select>
      <div className="ml-auto hidden 2xl:block">
        <KeyHints hints={[['J', 'next'], ['K', 'before'], ['Enter', 'open']]} />
      </div>
    </div>
  );
}
