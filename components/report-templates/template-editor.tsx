'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useNotice } from '@/components/ui/notice';
import { reportSpecialties, reportSpecialtyLabels, type ReportKind, type ReportSpecialty } from '@/lib/domain/report/kinds';
import { useAddReportTemplate, useReviseReportTemplate } from '@/lib/features/report-templates/client';
import type { ReportTemplate, StoredTemplateSection } from '@/lib/features/report-templates/schema';
import { RequestFailed } from '@/lib/http/client';
import { editedSections, SectionList, type EditedSection } from './section-list';
import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';

interface Props {
  readonly kind: ReportKind;
  /** Null for a new wording. */
  readonly template: ReportTemplate | null;
  readonly builtIn: readonly StoredTemplateSection[];
  readonly start: { readonly name: string; readonly specialty: ReportSpecialty | ''; readonly sections: readonly StoredTemplateSection[] };
}

const listHref = '/settings/reports';
const plain = (sections: readonly EditedSection[]): StoredTemplateSection[] => sections.map(({ id: _id, ...section }) => section);
const said = (words: { readonly name: string; readonly specialty: string; readonly sections: readonly EditedSection[] }) => JSON.stringify({ ...words, sections: plain(words.sections) });

/** A wording of reports in its making: its sections at the left, how a report would begin at the right. What was typed stays when it is refused. */
export function TemplateEditor({ kind, template, builtIn, start }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const add = useAddReportTemplate();
  const revise = useReviseReportTemplate();
  const key = useRef(crypto.randomUUID());
  const [words, setWords] = useState(() => ({ ...start, sections: editedSections(start.sections) as readonly EditedSection[] }));
  const [saved, setSaved] = useState(() => said(words));
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const isTouched = said(words) !== saved;
  const changed = template === null || isTouched;
  const pending = add.isPending || revise.isPending;
  const errorOf = (path: string) => refusal?.errors.find((error) => error.path === path)?.message;

  const refuse = (error: unknown) => {
    if (!(error instanceof RequestFailed)) throw error;
    if (error.code === 'offline') reportLostConnection();
    else if (error.status < 500) key.current = crypto.randomUUID();
    setRefusal(error);
    window.scrollTo({ top: 0 });
  };
  const save = () => {
    if (pending || !changed) return;
    setRefusal(null);
    const input = { name: words.name, specialty: words.specialty, sections: plain(words.sections) };
    if (template) {
      revise.mutateAsync({ reportTemplateId: template.id, version: template.version, ...input }).then(({ number }) => {
        setSaved(said(words));
        notify({ message: number === template.number ? 'Saved.' : `Version ${number} is saved. Reports that begin from now on use it; others keep their words.` });
      }, refuse);
    } else {
      add.mutateAsync({ idempotencyKey: key.current, input: { kind, ...input } }).then(({ id, name }) => {
        setSaved(said(words));
        notify({ message: `“${name}” is saved and can be chosen when a report begins.` });
        router.replace(`${listHref}/${id}`);
      }, refuse);
    }
  };
  useEffect(() => {
    if (!isTouched) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTouched]);
  const take = (sections: readonly StoredTemplateSection[], from: string) => {
    const before = words;
    setWords({ ...words, sections: editedSections(sections) });
    window.scrollTo({ top: 0 });
    notify({ message: `The words of ${from} are in the editor. Save to use them.`, undo: () => setWords(before) });
  };

  return (
    <form
      noValidate
      className="grid flex-1 gap-x-6 lg:grid-cols-[minmax(0,1fr)_400px] xl:grid-cols-[minmax(0,1fr)_460px]"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !(event.ctrlKey || event.metaKey)) event.preventDefault();
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
        event.preventDefault();
        save();
      }}
    >
      <div className="flex min-w-0 flex-col gap-5 py-4 lg:pl-(--pad) max-lg:px-(--pad)">
        {refusal && <ErrorSummary title={refusal.errors.length > 0 ? 'Not saved. What you typed is kept.' : refusal.message} errors={refusal.errors} />}
        {refusal?.status === 409 && template && (
          <Button className="self-start" onClick={() => window.location.reload()}>
            Load what is stored now
          </Button>
        )}
        <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_220px]">
          <Field label="Name" name="name" error={errorOf('name')} hint="How the office tells it from another of its kind">
            {(field) => <input {...field} className="input" value={words.name} maxLength={80} autoComplete="off" onChange={(event) => setWords({ ...words, name: event.target.value })} />}
          </Field>
          <Field label="Specialty" name="specialty" error={errorOf('specialty')}>
            {(field) => (
              <select {...field} className="input" value={words.specialty} onChange={(event) => setWords({ ...words, specialty: event.target.value as ReportSpecialty | '' })}>
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
        <p className="text-xs text-muted">Words in brackets are prompts: they stay until somebody writes over them, and the check before signing finds those that are left.</p>
        <SectionList sections={words.sections} onSections={(sections) => setWords({ ...words, sections })} />
        <div className="bottom-0 z-10 flex flex-wrap gap-2 border-t border-border bg-surface py-2.5 sm:sticky">
          <Button type="submit" kind="primary" pending={pending} disabled={!changed} className="max-sm:w-full">
            {template ? `Save as version ${template.number + 1}` : 'Save the wording'}
          </Button>
          <ButtonLink href={listHref} className="max-sm:w-full">
            {isTouched ? 'Discard' : 'Back to all wordings'}
          </ButtonLink>
        </div>
        {template && <TemplateVersions template={template} builtIn={builtIn} onTake={take} />}
      </div>
      <aside aria-label="Preview of the wording" className="py-4 max-lg:px-(--pad) lg:border-l lg:border-border lg:pr-(--pad) lg:pl-6">
        <div className="lg:sticky lg:top-4">
          <TemplatePreview sections={words.sections} />
        </div>
      </aside>
    </form>
  );
}
