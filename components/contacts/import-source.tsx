'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { sampleSheet, textOfSheet } from './sheet-file';

interface Props {
  readonly pending: boolean;
  readonly onText: (text: string) => void;
  readonly onTrouble: (message: string) => void;
}

const largestFile = 4_000_000;

/** Where the rows come from: a file, or a paste from a spreadsheet. */
export function ImportSource({ pending, onText, onTrouble }: Props) {
  const [pasted, setPasted] = useState('');
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largestFile) return onTrouble(`${file.name} has ${(file.size / 1_000_000).toFixed(1)} MB; at most 0.9 MB, about 5,000 rows, can be imported at once. Split it into several files, each with the headers.`);
    onText(textOfSheet(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <div className="flex max-w-[760px] flex-col gap-5">
      <p className="text-soft">
        Save the sheet as CSV: one contact a row, the first row the headers. Names are enough; kind, roles, organization, title, e-mail, phone, fax, street, city, state, ZIP, language and notes are taken where they are there. You see every row before anything is added.{' '}
        <button type="button" className="font-medium text-link hover:underline" onClick={download}>
          Download a sample file
        </button>
      </p>
      <Field label="File" name="file" hint="CSV, up to about 5,000 rows">
        {(field) => <input {...field} type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" className="input py-1!" onChange={(event) => void read(event.target.files?.[0]).finally(() => (event.target.value = ''))} />}
      </Field>
      <Field label="Or paste the rows here" name="pasted" hint="Copied from a spreadsheet with its headers, or as CSV">
        {(field) => <textarea {...field} rows={8} className="input ident" spellCheck={false} value={pasted} onChange={(event) => setPasted(event.target.value)} />}
      </Field>
      <Button kind="primary" className="self-start max-sm:w-full" pending={pending} onClick={() => onText(pasted)}>
        Look at the rows
      </Button>
    </div>
  );
}

function download(): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${sampleSheet}\r\n`], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'contacts-sample.csv' });
  link.click();
  URL.revokeObjectURL(url);
}
