'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { ModalFrame } from '@/components/ui/modal-frame';
import { useChangeIndex } from '@/lib/features/documents/client';
import type { RecordDocument, Suggestions } from '@/lib/features/documents/schema';
import { RequestFailed } from '@/lib/http/client';

const fields = [
  ['title', 'Title', 'text'],
  ['serviceOn', 'Date of service', 'date'],
  ['serviceEndOn', 'Last date of service', 'date'],
  ['provider', 'Provider', 'text'],
  ['facility', 'Facility', 'text'],
] as const;
type FieldName = (typeof fields)[number][0];

interface Props {
  readonly document: RecordDocument;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Corrects the facts of a document; under each stands what the reading found, which one press takes over. */
export function AmendDialog({ document, onSaved, onClose }: Props) {
  const [values, setValues] = useState(() => Object.fromEntries(fields.map(([name]) => [name, document[name] ?? ''])) as Record<FieldName, string>);
  const { mutate, isPending, error } = useChangeIndex(document.packetId);
  const refused = error instanceof RequestFailed ? error : null;
  const set = (name: FieldName, value: string) => setValues((before) => ({ ...before, [name]: value }));
  const errorOf = (name: FieldName) => refused?.errors.find(({ path }) => path === name)?.message ?? (name === 'serviceOn' && refused?.code === 'document.date_in_future' ? refused.message : name === 'serviceEndOn' && refused?.code === 'document.dates_reversed' ? refused.message : undefined);
  const save = () => {
    if (isPending) return;
    mutate({ act: 'amend', input: { documentId: document.id as never, version: document.version, title: values.title, provider: values.provider, facility: values.facility, serviceOn: values.serviceOn || null, serviceEndOn: values.serviceEndOn || null } }, { onSuccess: onSaved });
  };
  return (
    <ModalFrame title="Correct the document" isOpen onClose={onClose} width={520} footer={<><Button kind="primary" pending={isPending} onClick={save}>Save</Button><Button onClick={onClose}>Cancel</Button></>}>
      <form
        className="flex flex-col gap-4 px-5 py-4"
        onSubmit={(event) => { event.preventDefault(); save(); }}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); }}
      >
        {refused && <ErrorSummary title={refused.message} errors={refused.errors} />}
        {fields.map(([name, label, type]) => (
          <Field key={name} label={label} name={name} optional error={errorOf(name)} hint={<Found suggested={document.suggested} name={name} now={values[name]} onTake={(value) => set(name, value)} />}>
            {(field) => <input {...field} name={name} type={type} autoComplete="off" autoFocus={name === 'title'} max={type === 'date' ? '9999-12-31' : undefined} className="input" value={values[name]} onChange={(event) => set(name, event.target.value)} />}
          </Field>
        ))}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </ModalFrame>
  );
}

function Found({ suggested, name, now, onTake }: { readonly suggested: Suggestions; readonly name: FieldName; readonly now: string; readonly onTake: (value: string) => void }) {
  const found = suggested[name];
  if (!found || !found.value) return 'The reading found none.';
  return (
    <>
      Read {found.confidence}%: “{found.words}”{found.page ? `, page ${found.page}` : ''}{' '}
      {found.value !== now && <button type="button" className="text-link" onClick={() => onTake(found.value ?? '')}>Take {found.value}</button>}
    </>
  );
}
