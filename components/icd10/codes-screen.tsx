'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Field } from '@/components/ui/field';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { icd10Found, icd10Sources, useImportIcd10, useUseIcd10 } from '@/lib/features/icd10/client';
import type { Icd10Source } from '@/lib/features/icd10/schema';
import { formatInstantFully } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

/** Which list of ICD-10-CM codes diagnoses are searched in; the official one is taken in here. */
export function CodesScreen() {
  const { data } = useQuery(icd10Sources());
  const mayImport = useMay('icd10.import');
  if (!data) return null;
  const used = data.sources.find(({ inUse }) => inUse);
  return (
    <div className="max-w-[860px]">
      <p className="pb-4 text-soft">
        ICD-10-CM is published by CMS and NCHS and is in the public domain.{' '}
        {used?.id === null
          ? `Panelist comes with a selection of ${used.codeCount.toLocaleString('en-US')} codes for medical-legal work, written down from knowledge of the classification and not compared with the official file. Any well-formed code can be typed by hand. For the whole list take in the official file, icd10cm-order-${used.year}.txt, from the CMS website.`
          : 'Diagnoses are searched in the official list below.'}
      </p>
      <Section title="Lists" ruled>
        <ul>
          {data.sources.map((source) => (
            <Source key={source.id ?? 'built-in'} source={source} />
          ))}
        </ul>
      </Section>
      {mayImport && <Import />}
      <Try />
    </div>
  );
}

function Source({ source }: { readonly source: Icd10Source }) {
  const { today, timeZone } = useViewer();
  const may = useMay('icd10.use');
  const notify = useNotice();
  const use = useUseIcd10();
  const { id, name, year, codeCount, active, inUse, confidence, importedAt, importedByName } = source;
  const set = (listId: string, next: boolean) => void use.mutateAsync({ listId, active: next }).then(() => notify({ message: next ? 'The list is in use again.' : 'The list is out of use. Reports keep the codes that were chosen.', undo: () => set(listId, !next) }), (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' }));
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline py-1.5">
      <span className="min-w-0 flex-1">
        <span className="font-medium break-words">{name}</span> {confidence === 'M' && <Cite verify>{`FY ${year}`}</Cite>}
        <span className="block text-xs text-muted">
          {counted(codeCount, 'code')} · fiscal year {year}
          {importedAt && ` · ${formatInstantFully(importedAt, timeZone, today)}, ${importedByName}`}
        </span>
      </span>
      <StateIcon tone={inUse ? 'done' : active ? 'not-begun' : 'off'}>{inUse ? 'Searched now' : active ? 'Stands behind' : 'Out of use'}</StateIcon>
      {may && id && (
        <Button size="sm" kind="ghost" pending={use.isPending} onClick={() => set(id, !active)}>
          {active ? 'Put out of use' : 'Use it again'}
        </Button>
      )}
    </li>
  );
}

function Import() {
  const notify = useNotice();
  const file = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<readonly [number, number] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = useImportIcd10((done, of) => setProgress([done, of]));
  const send = (chosen: File) => {
    setProblem(null);
    take
      .mutateAsync(chosen)
      .then(({ codeCount, year }) => notify({ message: `${counted(codeCount, 'code')} of ${year} are in use.` }), (error: unknown) => setProblem(error instanceof Error ? error.message : 'The file could not be taken in.'))
      .finally(() => {
        setProgress(null);
        if (file.current) file.current.value = '';
      });
  };
  return (
    <Section title="Take in the official list" ruled className="mt-6">
      <Field label="Official file" name="orderFile" error={problem ?? undefined} hint="icd10cm-order-YYYY.txt or icd10cm-codes-YYYY.txt, as CMS publishes it, under its own name" className="pt-3">
        {(field) => <input {...field} ref={file} type="file" accept=".txt,text/plain" disabled={take.isPending} onChange={(event) => event.target.files?.[0] && send(event.target.files[0])} />}
      </Field>
      <p role="status" className="pt-2 text-xs text-muted">
        {progress && `Sending part ${progress[0] + 1} of ${progress[1]}`}
      </p>
    </Section>
  );
}

function Try() {
  const [typed, setTyped] = useState('');
  const found = useQuery(icd10Found(useLaterValue(typed, 150)));
  const codes = typed.trim().length < 2 ? [] : (found.data?.codes ?? []);
  return (
    <Section title="Look one up" ruled className="mt-6">
      <input type="search" aria-label="Code or words" className="input mt-3" placeholder="right knee pain, M54.16" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <ul aria-label="Codes found" className="pt-1">
        {codes.map(({ code, title }) => (
          <li key={code} className="flex gap-3 border-b border-hairline py-1.5">
            <span className="num w-24 shrink-0 font-medium">{code}</span>
            <span>{title}</span>
          </li>
        ))}
      </ul>
      {typed.trim().length >= 2 && found.data && codes.length === 0 && <p className="py-2 text-muted">{found.data.unlisted ? `The list does not know ${found.data.unlisted}; it may be used as it is.` : 'No code fits. Fewer words may find more.'}</p>}
    </Section>
  );
}
