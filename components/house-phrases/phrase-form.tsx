'use client';

import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useNotice } from '@/components/ui/notice';
import { emptyDoc, type ReportDoc } from '@/lib/domain/report/doc';
import { reportSpecialties, reportSpecialtyLabels } from '@/lib/domain/report/kinds';
import { sectionTitles, writtenSections, type WrittenSection } from '@/lib/domain/report/sections';
import { useAddHousePhrase, useReviseHousePhrase } from '@/lib/features/house-phrases/client';
import type { HousePhrase } from '@/lib/features/house-phrases/schema';
import { RequestFailed } from '@/lib/http/client';

const DocEditor = dynamic(() => import('@/components/report-templates/doc-editor').then((module) => module.DocEditor), { ssr: false, loading: () => <div className="h-24 rounded-md border border-border" /> });
const PhraseHistory = dynamic(() => import('./phrase-history').then((module) => module.PhraseHistory), { ssr: false, loading: () => <div className="h-9" /> });

/** A phrase in its making: its short name, its words, and where it is offered. What was typed stays when it is refused. */
export function PhraseForm({ phrase, onDone }: { readonly phrase: HousePhrase | null; readonly onDone: () => void }) {
  const notify = useNotice();
  const add = useAddHousePhrase();
  const revise = useReviseHousePhrase();
  const key = useRef(crypto.randomUUID());
  const [name, setName] = useState(phrase?.name ?? '');
  const [content, setContent] = useState<ReportDoc>(phrase?.content ?? emptyDoc);
  const [round, setRound] = useState(0);
  const [specialty, setSpecialty] = useState<HousePhrase['specialty']>(phrase?.specialty ?? '');
  const [sectionKeys, setSectionKeys] = useState<readonly WrittenSection[]>(phrase?.sectionKeys ?? []);
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const errorOf = (path: string) => refusal?.errors.find((error) => error.path === path)?.message;
  const pending = add.isPending || revise.isPending;
  const refuse = (error: unknown) => {
    if (!(error instanceof RequestFailed)) throw error;
    if (error.code === 'offline') reportLostConnection();
    else if (error.status < 500) key.current = crypto.randomUUID();
    setRefusal(error);
  };
  const save = () => {
    if (pending) return;
    setRefusal(null);
    const input = { name, content, specialty, sectionKeys: [...sectionKeys] };
    const sent = phrase ? revise.mutateAsync({ housePhraseId: phrase.id, version: phrase.version, ...input }) : add.mutateAsync({ idempotencyKey: key.current, input });
    sent.then(() => {
      notify({ message: `“${name.trim()}” is saved. In a report type “/${name.trim()}” to put it in.` });
      onDone();
    }, refuse);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {refusal && <ErrorSummary title={refusal.errors.length > 0 ? 'Not saved. What you typed is kept.' : refusal.message} errors={refusal.errors} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Short name" name="name" error={errorOf('name')} hint="What is typed to find it, like “nl spine”">
          {(field) => <input {...field} className="input" value={name} maxLength={60} autoComplete="off" autoFocus onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label="Specialty" name="specialty">
          {(field) => (
            <select {...field} className="input" value={specialty} onChange={(event) => setSpecialty(event.target.value as HousePhrase['specialty'])}>
              <option value="">All specialties</option>
              {reportSpecialties.map((one) => (
                <option key={one} value={one}>
                  {reportSpecialtyLabels[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div>
        <p className="label pb-1">Words</p>
        <DocEditor key={round} label="Words of the phrase" doc={content} onDoc={setContent} />
      </div>
      <fieldset>
        <legend className="label pb-1">Sections in which it is offered; none means all</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {writtenSections
            .filter((one) => one !== 'own')
            .map((one) => (
              <label key={one} className="flex min-h-8 items-center gap-2">
                <input type="checkbox" className="size-4 accent-(--accent)" checked={sectionKeys.includes(one)} onChange={(event) => setSectionKeys(event.target.checked ? [...sectionKeys, one] : sectionKeys.filter((key) => key !== one))} />
                {sectionTitles[one]}
              </label>
            ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" pending={pending} className="max-sm:w-full">
          {phrase ? 'Save the change' : 'Save the phrase'}
        </Button>
        <Button className="max-sm:w-full" onClick={onDone}>
          Cancel
        </Button>
      </div>
      {phrase && (
        <PhraseHistory
          phraseId={phrase.id}
          onTake={(words) => {
            setContent(words);
            setRound(round + 1);
          }}
        />
      )}
    </form>
  );
}
