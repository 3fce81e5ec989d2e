'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useNotice } from '@/components/ui/notice';
import type { LetterKind } from '@/lib/domain/letter/kinds';
import { useAddTemplate, useReviseTemplate } from '@/lib/features/templates/client';
import type { Template } from '@/lib/features/templates/schema';
import { RequestFailed } from '@/lib/http/client';
import { FieldCatalogue } from './field-catalogue';
import { insertedText, unknownFieldsIn, type UnknownField } from './field-places';
import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';
import { UnknownFields } from './unknown-fields';

interface Words {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

interface Props {
  readonly kind: LetterKind;
  /** Null for a new wording. */
  readonly template: Template | null;
  readonly builtIn: { readonly subject: string; readonly body: string };
  readonly start: Words;
}

const listHref = '/settings/letters';

/** A wording in its making: the words at the left, the fields and how it would read at the right. What was typed stays when it is refused. */
export function TemplateEditor({ kind, template, builtIn, start }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const add = useAddTemplate();
  const revise = useReviseTemplate();
  const area = useRef<HTMLTextAreaElement>(null);
  const key = useRef(crypto.randomUUID());
  const [words, setWords] = useState<Words>(start);
  const [saved, setSaved] = useState<Words>(start);
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const set = (part: Partial<Words>) => setWords((before) => ({ ...before, ...part }));
  const changed = template === null || words.name !== saved.name || words.subject !== saved.subject || words.body !== saved.body;
  const unknown = { subject: unknownFieldsIn(words.subject), body: unknownFieldsIn(words.body) };
  const errorOf = (path: string) => refusal?.errors.find((error) => error.path === path)?.message;
  const pending = add.isPending || revise.isPending;

  const refuse = (error: unknown) => {
    if (!(error instanceof RequestFailed)) throw error;
    if (error.code === 'offline') reportLostConnection();
    else if (error.status < 500) key.current = crypto.randomUUID();
    setRefusal(error);
  };
  const save = () => {
    if (pending || !changed) return;
    setRefusal(null);
    if (template) {
      revise.mutateAsync({ templateId: template.id, version: template.version, ...words }).then(({ number }) => {
        setSaved(words);
        notify({ message: `Version ${number} is saved. New letters use it; those that were sent keep their words.` });
      }, refuse);
    } else {
      add.mutateAsync({ idempotencyKey: key.current, input: { kind, ...words } }).then(({ id, name }) => {
        notify({ message: `“${name}” is saved. New letters of this kind use it.` });
        router.replace(`${listHref}/${id}`);
      }, refuse);
    }
  };
  const insert = (name: string) => {
    const field = area.current;
    if (!field) return;
    const { text, cursor } = insertedText(name, field.value.slice(field.selectionStart, field.selectionEnd));
    const at = field.selectionStart;
    set({ body: field.value.slice(0, at) + text + field.value.slice(field.selectionEnd) });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(at + cursor, at + cursor);
    });
  };
  const go = ({ from, to }: UnknownField) => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  useEffect(() => {
    if (!changed || (template === null && words === start)) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed, template, words, start]);

  return (
    <form
      noValidate
      className="grid flex-1 gap-x-6 lg:grid-cols-[minmax(0,1fr)_400px] xl:grid-cols-[minmax(0,1fr)_460px]"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <div className="flex min-w-0 flex-col gap-4 py-4 lg:pl-(--pad) max-lg:px-(--pad)">
        {refusal && <ErrorSummary title={refusal.errors.length > 0 ? 'Not saved. What you typed is kept.' : refusal.message} errors={refusal.errors} />}
        {refusal?.status === 409 && template && (
          <Button className="self-start" onClick={() => router.refresh()}>
            Load what is stored now
          </Button>
        )}
        <Field label="Name" name="name" error={errorOf('name')} hint="How the office tells it from another of its kind">
          {(field) => <input {...field} className="input" value={words.name} maxLength={80} autoComplete="off" onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        <Field label="Subject" name="subject" error={errorOf('subject') ?? unknown.subject.map(({ text }) => `There is no field ${text}.`)[0]}>
          {(field) => <input {...field} className="input" value={words.subject} maxLength={200} autoComplete="off" onChange={(event) => set({ subject: event.target.value })} />}
        </Field>
        <Field label="Letter" name="body" error={errorOf('body') ?? (unknown.body.length > 0 ? 'It names fields that do not exist; see below.' : undefined)} hint="A line after ## is a heading, lines after a dash are a list, two lines like “Date: …” stand as rows. A blank line begins a new paragraph.">
          {(field) => <textarea {...field} ref={area} className="input field-sizing-content min-h-[420px]! px-4! py-3! leading-relaxed" value={words.body} maxLength={20_000} onChange={(event) => set({ body: event.target.value })} />}
        </Field>
        <UnknownFields found={unknown.body} onGo={go} onReplace={(field, meant) => set({ body: words.body.slice(0, field.from) + field.text.replace(field.name, meant) + words.body.slice(field.to) })} />
        <div className="bottom-0 z-10 flex flex-wrap gap-2 border-t border-border bg-surface py-2.5 sm:sticky">
          <Button type="submit" kind="primary" pending={pending} disabled={!changed} className="max-sm:w-full">
            {template ? `Save as version ${template.number + 1}` : 'Save the wording'}
          </Button>
          <ButtonLink href={listHref} className="max-sm:w-full">
            {changed ? 'Discard' : 'Back to all wordings'}
          </ButtonLink>
        </div>
        {template && <TemplateVersions template={template} builtIn={builtIn} onTake={(taken, from) => {
          const before = words;
          set({ subject: taken.subject, body: taken.body });
          notify({ message: `The words of ${from} are in the editor. Save to use them.`, undo: () => setWords(before) });
        }} />}
      </div>
      <aside aria-label="Fields and preview" className="py-4 max-lg:px-(--pad) lg:border-l lg:border-border lg:pr-(--pad) lg:pl-6">
        <FieldCatalogue onInsert={insert} />
        <TemplatePreview kind={kind} subject={words.subject} body={words.body} />
      </aside>
    </form>
  );
}
