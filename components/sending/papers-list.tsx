'use client';

import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { claimFormHref } from '@/lib/features/bill-claims/client';
import type { SendingBoard } from '@/lib/features/bill-sendings/schema';
import { formatBytes } from '@/lib/format/bytes';

interface Props {
  readonly board: SendingBoard;
  readonly without: readonly string[];
  readonly onWithout: (keys: readonly string[]) => void;
  readonly fileIds: readonly string[];
  readonly onFileIds: (ids: readonly string[]) => void;
  readonly form: 'cms1500' | 'invoice';
  readonly onForm: (form: 'cms1500' | 'invoice') => void;
}

const states = { there: 'done', missing: 'check', not_needed: 'off' } as const;
const toggled = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

/** The papers in the order in which they are bound: what is there, what is missing, what is left out on purpose. */
export function PapersList({ board, without, onWithout, fileIds, onFileIds, form, onForm }: Props) {
  const { invoice } = board;
  return (
    <ol>
      {board.papers.map(({ key, label, section, state, says }, index) => (
        <li key={key} className="flex min-h-(--row-2) flex-wrap items-center gap-x-3 border-b border-hairline py-1.5">
          <span className="num w-4 text-right text-muted">{index + 1}</span>
          <span className="min-w-0 flex-1">
            <StateIcon tone={without.includes(key) ? 'off' : states[state]}>
              <span className={state === 'there' && !without.includes(key) ? 'font-medium' : ''}>{label}</span> {section && <Cite>{section}</Cite>}
            </StateIcon>
            <span className="block pl-5 text-xs text-muted">{without.includes(key) ? 'Left out' : says || (state === 'not_needed' ? 'Not needed for this bill' : '')}</span>
          </span>
          {key === 'bill' ? (
            <span className="flex items-center gap-2">
              <select aria-label="Form of the bill" className="input" value={form} onChange={(event) => onForm(event.target.value === 'invoice' ? 'invoice' : 'cms1500')}>
                <option value="cms1500">CMS-1500</option>
                <option value="invoice">Invoice</option>
              </select>
              {form === 'cms1500' && (
                <a href={`/api/v1${claimFormHref(invoice.id, 'data')}`} download className="text-xs text-link">
                  data only
                </a>
              )}
            </span>
          ) : (
            state === 'there' && (
              <label className="inline-flex items-center gap-1.5 text-xs text-soft">
                <input type="checkbox" className="size-4 shrink-0 accent-(--accent)" checked={!without.includes(key)} onChange={() => onWithout(toggled(without, key))} aria-label={`Bind: ${label}`} />
                goes along
              </label>
            )
          )}
        </li>
      ))}
      {board.files.map((file) => (
        <li key={file.id} className="flex min-h-(--row) items-center gap-3 border-b border-hairline py-1">
          <span className="w-4" />
          <span className="min-w-0 flex-1 truncate pl-5 text-soft">{file.name}</span>
          <span className="num text-xs text-muted">{formatBytes(file.bytes)}</span>
          <label className="inline-flex items-center gap-1.5 text-xs text-soft">
            <input type="checkbox" className="size-4 shrink-0 accent-(--accent)" checked={fileIds.includes(file.id)} onChange={() => onFileIds(toggled(fileIds, file.id))} aria-label={`Bind: ${file.name}`} />
            goes along
          </label>
        </li>
      ))}
    </ol>
  );
}
