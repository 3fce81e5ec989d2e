'use client';

import { useState } from 'react';
import { AskDialog, refuseUnread } from '@/components/forms/ask-dialog';
import { Field } from '@/components/ui/field';
import { usePreviewBankFile, useTakeInBankFile } from '@/lib/features/bank-imports/client';
import { MOST_BANK_FILE_BYTES, type BankPreview, type ColumnMapping } from '@/lib/features/bank-imports/schema';
import { formatCents, formatDollars } from '@/lib/format/money';
import { ImportColumns } from './import-columns';

interface Chosen {
  readonly name: string;
  readonly content: string;
}

/** A file is chosen, its columns are confirmed, its new lines are taken in. Load it on intent. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const look = usePreviewBankFile();
  const takeIn = useTakeInBankFile();
  const [file, setFile] = useState<Chosen | null>(null);
  const [account, setAccount] = useState('');
  const [preview, setPreview] = useState<BankPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = async (chosen: Chosen, of: string, mapping: ColumnMapping | null) => {
    setProblem(null);
    try {
      const found = await look.mutateAsync({ ...chosen, account: of, mapping });
      setPreview(found);
      if (of === '' && found.account !== '') setAccount(found.account);
    } catch (error) {
      setPreview(null);
      setProblem(error instanceof Error ? error.message : 'This file cannot be read.');
    }
  };
  const choose = async (given: File | undefined) => {
    if (!given) return;
    if (given.size > MOST_BANK_FILE_BYTES) return setProblem('The file is larger than 4 MB. Export a shorter time.');
    const chosen = { name: given.name.slice(0, 200), content: await given.text() };
    setFile(chosen);
    await read(chosen, account, null);
  };

  return (
    <AskDialog
      title="Bring in a bank file"
      subtitle="CSV, OFX or QFX, as your bank exports it"
      action={preview ? (preview.newCount === 0 ? 'Nothing new in it' : `Take in ${preview.newCount} new ${preview.newCount === 1 ? 'line' : 'lines'}`) : 'Take in'}
      done={preview ? `${preview.newCount} new lines, ${preview.lineCount - preview.newCount} known already.` : 'Taken in.'}
      width={720}
      onClose={onClose}
      send={(values, idempotencyKey) => {
        if (!file || !preview) {
          values.problems.push({ path: 'file', message: 'Choose a file that can be read' });
          refuseUnread(values);
        }
        return takeIn.mutateAsync({ idempotencyKey, input: { name: file?.name ?? '', content: file?.content ?? '', account, mapping: preview?.mapping ?? null } });
      }}
    >
      {({ errorOf }) => (
        <>
          <Field label="File" name="file" error={problem ?? errorOf('file')} className="sm:col-span-2">
            {(field) => <input {...field} type="file" accept=".csv,.ofx,.qfx,.txt,text/csv" className="input py-1.5" onChange={(event) => void choose(event.target.files?.[0])} />}
          </Field>
          {preview && file && (
            <>
              <Field label="Account" name="account" error={errorOf('account')} hint="A name of your own, or the last four digits" className="sm:col-span-2">
                {(field) => (
                  <>
                    <input {...field} className="input" value={account} maxLength={60} list="bank-accounts" onChange={(event) => setAccount(event.target.value)} onBlur={() => void read(file, account.trim(), preview.mappingKnown ? null : preview.mapping)} />
                    <datalist id="bank-accounts">
                      {preview.accounts.map((one) => (
                        <option key={one} value={one} />
                      ))}
                    </datalist>
                  </>
                )}
              </Field>
              {preview.format === 'csv' && <ImportColumns preview={preview} onChange={(mapping) => void read(file, account.trim(), mapping)} />}
              {preview.problem && (
                <p role="alert" className="text-danger-ink">
                  {preview.problem}
                </p>
              )}
              {preview.lines.length > 0 && <Lines preview={preview} />}
            </>
          )}
        </>
      )}
    </AskDialog>
  );
}

function Lines({ preview }: { readonly preview: BankPreview }) {
  return (
    <div className="sm:col-span-2">
      <p className="pb-1 text-xs text-muted">
        {preview.lineCount} lines, {preview.newCount} of them new, {formatDollars(preview.moneyInCents)} coming in
      </p>
      <ul className="border-t border-border" aria-label="The first lines">
        {preview.lines.map((line, index) => (
          <li key={`${index}${line.on}`} className={`flex items-center gap-3 border-b border-hairline py-1 ${line.known ? 'text-muted' : ''}`}>
            <span className="ident w-24">{line.on}</span>
            <span className="min-w-0 flex-1 truncate">
              {line.description} <span className="ident text-muted">{line.reference}</span>
            </span>
            {line.known && <span className="text-xs">known</span>}
            <span className="num">{formatCents(line.amountCents)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
