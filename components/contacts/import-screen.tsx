'use client';

import { useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { SheetField } from '@/lib/domain/contact/sheet';
import { useImportContacts, usePreviewImport } from '@/lib/features/contact-imports/client';
import type { ContactsImported, ImportPreview } from '@/lib/features/contact-imports/schema';
import { RequestFailed } from '@/lib/http/client';
import { counted } from '@/lib/format/names';
import { ImportColumns } from './import-columns';
import { ImportRows } from './import-rows';
import { ImportSource } from './import-source';
import { sheetProblem } from './sheet-file';

interface Sheet {
  readonly text: string;
  readonly columns: (SheetField | null)[] | null;
}

/** A file of contacts: what it would add, row by row, and then the adding. Nothing is written before the last button. */
export function ImportScreen() {
  const preview = usePreviewImport();
  const adding = useImportContacts();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [seen, setSeen] = useState<ImportPreview | null>(null);
  const [goodOnly, setGoodOnly] = useState(false);
  const [done, setDone] = useState<ContactsImported | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [submitKey, setSubmitKey] = useState('');

  const failed = (error: unknown) => {
    if (!(error instanceof RequestFailed)) throw error;
    if (error.code === 'offline') reportLostConnection();
    setTrouble(error.errors[0]?.message ?? error.message);
  };
  const look = (next: Sheet) => {
    const problem = sheetProblem(next.text);
    setTrouble(problem);
    if (problem) return;
    setSheet(next);
    setGoodOnly(false);
    setSubmitKey(crypto.randomUUID());
    preview.mutate({ text: next.text, ...(next.columns ? { columns: next.columns } : {}) }, { onSuccess: setSeen, onError: failed });
  };
  const add = () => {
    if (!sheet || !seen) return;
    setTrouble(null);
    adding.mutate({ idempotencyKey: submitKey, text: sheet.text, columns: seen.columns.map(({ field }) => field), goodOnly }, { onSuccess: setDone, onError: failed });
  };
  const again = () => {
    setSheet(null);
    setSeen(null);
    setDone(null);
    setTrouble(null);
  };

  const blocked = seen === null || seen.addCount === 0 || (seen.badCount > 0 && !goodOnly);
  return (
    <>
      <PageHeader
        title="Import contacts"
        breadcrumb={[{ label: 'Contacts', href: '/contacts' }, { label: 'Import' }]}
        subtitle={seen && !done ? summary(seen) : undefined}
        actions={
          seen && !done ? (
            <>
              <Button onClick={again}>Another file</Button>
              <Button kind="primary" pending={adding.isPending} disabled={blocked} onClick={add} aria-describedby="import-why">
                {seen.addCount > 0 ? `Import ${counted(seen.addCount, 'contact')}` : 'Nothing to import'}
              </Button>
            </>
          ) : undefined
        }
      />
      {done ? (
        <EmptyState title={`${counted(done.organisationCount + done.personCount, 'contact')} imported`} actions={<><ButtonLink href="/contacts" kind="primary">See the contacts</ButtonLink><Button onClick={again}>Import another file</Button></>}>
          {[counted(done.organisationCount, 'organization'), counted(done.personCount, 'person', 'people'), done.knownCount > 0 && `${counted(done.knownCount, 'row')} known already`, done.badCount > 0 && `${counted(done.badCount, 'row')} left out`].filter(Boolean).join(', ')}. Every import stands in the audit log with its counts.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-5 px-(--pad) py-5">
          {trouble && <ErrorSummary title={trouble} errors={[]} />}
          {seen === null && <ImportSource pending={preview.isPending} onText={(text) => look({ text, columns: null })} onTrouble={setTrouble} />}
          {seen !== null && sheet !== null && (
            <>
              <Why seen={seen} goodOnly={goodOnly} onGoodOnly={setGoodOnly} />
              <ImportColumns columns={seen.columns} pending={preview.isPending} onChange={(columns) => look({ text: sheet.text, columns })} />
              <ImportRows rows={seen.rows} />
            </>
          )}
        </div>
      )}
    </>
  );
}

function summary(seen: ImportPreview): string {
  return [`${seen.addCount.toLocaleString('en-US')} will be added`, `${seen.knownCount.toLocaleString('en-US')} known already`, `${seen.badCount.toLocaleString('en-US')} bad`].join(', ');
}

/** Why the button cannot be pressed yet, with the way out. */
function Why({ seen, goodOnly, onGoodOnly }: { readonly seen: ImportPreview; readonly goodOnly: boolean; readonly onGoodOnly: (goodOnly: boolean) => void }) {
  if (seen.rows.length === 0) return <p id="import-why">No contact was found in it. Choose below which column holds the name.</p>;
  if (seen.badCount === 0) return <p id="import-why" className="text-muted">{seen.addCount === 0 ? 'Everybody in this file is known already.' : 'Rows that are known already stay as they are.'}</p>;
  return (
    <div id="import-why" className="rounded-md border border-border bg-warning-soft px-4 py-3 text-warning-soft-foreground">
      <p className="font-semibold">{counted(seen.badCount, 'row')} cannot be imported as it stands. Correct the file and choose it again, or leave {seen.badCount === 1 ? 'this row' : 'these rows'} out.</p>
      {seen.addCount > 0 && (
        <label className="mt-1 flex min-h-(--control) cursor-pointer items-center gap-2">
          <input type="checkbox" className="size-4 accent-(--accent)" checked={goodOnly} onChange={(event) => onGoodOnly(event.target.checked)} />
          Import the good rows only
        </label>
      )}
    </div>
  );
}
