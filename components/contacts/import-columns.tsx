'use client';

import { Section } from '@/components/layout/section';
import { SHEET_FIELD_LABELS, SHEET_FIELDS, type SheetField } from '@/lib/domain/contact/sheet';
import type { ImportPreview } from '@/lib/features/contact-imports/schema';

interface Props {
  readonly columns: ImportPreview['columns'];
  readonly pending: boolean;
  readonly onChange: (columns: (SheetField | null)[]) => void;
}

/** What each column is taken for. Setting one anew reads the rows again. */
export function ImportColumns({ columns, pending, onChange }: Props) {
  const fields = columns.map(({ field }) => field);
  // What another column holds goes to the one that was set last.
  const set = (at: number, field: SheetField | null) => onChange(fields.map((one, index) => (index === at ? field : one !== null && one === field ? null : one)));
  return (
    <Section title="Columns" count={columns.length} note="what each is taken for" ruled>
      <ul className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
        {columns.map(({ header, sample, field }, at) => (
          <li key={`${at}${header}`} className="flex items-center gap-3 border-b border-hairline py-1.5">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{header}</span>
              <span className="block truncate text-xs text-muted">{sample || 'empty'}</span>
            </span>
            <select aria-label={`Column ${header}`} disabled={pending} className={`input w-40! ${field === null ? 'text-muted' : ''}`} value={field ?? ''} onChange={(event) => set(at, (event.target.value || null) as SheetField | null)}>
              <option value="">Leave out</option>
              {SHEET_FIELDS.map((one) => (
                <option key={one} value={one}>
                  {SHEET_FIELD_LABELS[one]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </Section>
  );
}
