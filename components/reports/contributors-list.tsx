'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { StateIcon } from '@/components/ui/state-icon';
import { contributionLabels } from '@/lib/domain/report/contribution-labels';
import { reportContributors, useRemoveContributor } from '@/lib/features/report-contributors/client';
import type { RemoveContributor, ReportContributorDto } from '@/lib/features/report-contributors/schema';
import type { Report } from '@/lib/features/reports/schema';

const ContributorForm = dynamic(() => import('./contributor-form').then((module) => module.ContributorForm), { ssr: false });

/** Everybody who did other than clerical work, from the trail or named by hand: with qualifications, or with why it was clerical (LC 4628(b)). */
export function ContributorsList({ report }: { readonly report: Report }) {
  const maySee = useMay('report.list_contributors');
  const mayName = useMay('report.name_contributor') && report.acts.includes('write');
  const { data, error } = useQuery({ ...reportContributors(report.id), enabled: maySee });
  const [open, setOpen] = useState<string | null>(null);
  if (!maySee) return null;
  if (error) return <p role="alert" className="p-4 text-danger-ink">{error.message}</p>;
  if (!data) return <SkeletonRows count={3} tall label="Loading who helped" />;
  const named = new Set(data.contributors.map(({ key }) => key));
  return (
    <section aria-label="Who helped">
      <h3 className="flex min-h-7 items-center gap-2 bg-subtle px-4 text-xs font-semibold">Who helped <span className="num font-normal text-muted">{data.contributors.length}</span><Cite className="ml-auto">LC 4628(b)</Cite></h3>
      {data.contributors.length === 0 && <p className="px-4 py-3 text-muted">Nobody but the physician took a history, excerpted, measured, interpreted or wrote. The disclosure says so.</p>}
      <ul>
        {data.contributors.map((one) => (
          <li key={one.key} className="border-b border-hairline px-4 py-2.5">
            {open === one.key ? <ContributorForm reportId={report.id} contributor={one} people={[]} onClose={() => setOpen(null)} /> : <Helper one={one} mayName={mayName} onChange={() => setOpen(one.key)} />}
          </li>
        ))}
      </ul>
      {mayName && (
        <div className="px-4 py-3">
          {open === 'new' ? <ContributorForm reportId={report.id} contributor={null} people={data.people.filter(({ userId }) => !named.has(userId))} onClose={() => setOpen(null)} /> : <Button size="sm" onClick={() => setOpen('new')}>Name somebody else</Button>}
        </div>
      )}
    </section>
  );
}

function Helper({ one, mayName, onChange }: { readonly one: ReportContributorDto; readonly mayName: boolean; readonly onChange: () => void }) {
  const remove = useRemoveContributor();
  const notify = useNotice();
  const isClerical = one.clericalReason !== '';
  const isPerson = /^[0-9a-f-]{36}$/.test(one.key);
  const takeBack = ({ id, version }: NonNullable<typeof one.said>) => {
    const input = (removed: boolean, of: number) => ({ contributorId: id, version: of, removed }) as RemoveContributor;
    remove.mutate(input(true, version), { onSuccess: () => notify({ message: 'Taken back.', undo: () => remove.mutate(input(false, version + 1)) }), onError: (error) => notify({ message: error.message }) });
  };
  return (
    <>
      <p className="font-medium break-words">{one.name}{one.qualifications && <span className="font-normal text-soft">, {one.qualifications}</span>}</p>
      <p className="text-xs break-words text-muted">{[one.did.map((deed) => contributionLabels[deed]).join(', '), one.evidence].filter(Boolean).join(' · ')}</p>
      <p className="pt-0.5">
        {isClerical ? <StateIcon tone="off">Not named, clerical: {one.clericalReason}</StateIcon> : one.qualifications === '' ? <StateIcon tone="wrong">Qualifications missing: the report cannot be signed</StateIcon> : <StateIcon tone="done">Named in the disclosure</StateIcon>}
      </p>
      {mayName && (isPerson || one.said) && (
        <div className="-ml-2 flex flex-wrap">
          <Button size="sm" kind="ghost" aria-label={`Say more of ${one.name}`} onClick={onChange}>{one.said ? 'Change' : one.qualifications === '' ? 'Say qualifications, or why clerical' : 'Say more, or why clerical'}</Button>
          {one.said && <Button size="sm" kind="ghost" aria-label={`Take back what is said of ${one.name}`} pending={remove.isPending} onClick={() => one.said && takeBack(one.said)}>Take back</Button>}
        </div>
      )}
      {mayName && one.key === 'interpreter' && one.qualifications === '' && <p className="text-xs text-muted">The certification is kept with the interpreter of the appointment.</p>}
      {mayName && one.key.startsWith('handoff:') && one.qualifications === '' && <p className="text-xs text-muted">Qualifications are said when a report is handed off. Name the person by hand as well to state them.</p>}
    </>
  );
}
