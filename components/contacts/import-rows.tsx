'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import { SHEET_FIELD_LABELS } from '@/lib/domain/contact/sheet';
import type { ImportRow } from '@/lib/features/contact-imports/schema';

const atOnce = 100;
const words: Record<ImportRow['verdict'], readonly [StateTone, string]> = { add: ['done', 'Will be added'], known: ['off', 'Known already'], bad: ['wrong', 'Bad'] };
const order: readonly ImportRow['verdict'][] = ['bad', 'add', 'known'];

/** Every row with what becomes of it; bad ones first, with the field and what to do. */
export function ImportRows({ rows }: { readonly rows: readonly ImportRow[] }) {
  const [shown, setShown] = useState(atOnce);
  const [only, setOnly] = useState<ImportRow['verdict'] | ''>('');
  const sorted = [...rows].filter(({ verdict }) => only === '' || verdict === only).sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.row - b.row);
  if (rows.length === 0) return null;
  return (
    <Section
      title="Rows"
      count={rows.length}
      aside={
        <select aria-label="Which rows" className="input h-7! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!" value={only} onChange={(event) => setOnly(event.target.value as typeof only)}>
          <option value="">All rows</option>
          {order.map((verdict) => (
            <option key={verdict} value={verdict}>
              {words[verdict][1]} ({rows.filter((row) => row.verdict === verdict).length})
            </option>
          ))}
        </select>
      }
    >
      <div className="overflow-x-auto">
        <table className="data-table" aria-label="Rows of the file">
          <thead>
            <tr>
              <th scope="col" className="end w-12">Row</th>
              <th scope="col">Name</th>
              <th scope="col" className="max-sm:hidden">Kind</th>
              <th scope="col">What becomes of it</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((row) => (
              <tr key={row.row}>
                <td className="num end text-muted">{row.row}</td>
                <th scope="row" className="max-w-72 truncate max-sm:max-w-28 max-sm:whitespace-normal">
                  {row.contactId ? <Link href={`/contacts/${row.contactId}`} prefetch={false}>{row.name}</Link> : row.name || <span className="text-muted">No name</span>}
                </th>
                <td className="text-soft max-sm:hidden">{row.kind === 'person' ? 'Person' : 'Organization'}</td>
                <td className="py-1!">
                  <StateIcon tone={words[row.verdict][0]}>
                    {words[row.verdict][1]}
                    {row.says && <span className="text-muted">. {row.says}</span>}
                  </StateIcon>
                  {row.problems.map(({ field, message }) => (
                    <p key={`${field}${message}`} className="pl-5 text-danger-ink">
                      {SHEET_FIELD_LABELS[field]}: {message}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > shown && (
        <Button className="mt-3" onClick={() => setShown(shown + atOnce)}>
          Show 100 more
        </Button>
      )}
    </Section>
  );
}
