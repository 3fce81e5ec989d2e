'use client';

import { Columns2, Square, X } from 'lucide-react';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Measurement } from '@/lib/domain/report/findings';
import { fieldOf, gridColumns, pasteRows, type GridColumn } from '@/lib/domain/report/measurement-grid';
import { hasSides } from '@/lib/domain/report/measurement-presets';
import { newRowId, withRow, type FindingsInHand } from './use-findings';

interface Props {
  readonly inHand: FindingsInHand;
  readonly group: string;
  readonly rows: readonly Measurement[];
  /** Whether the first cell to fill takes the cursor: it was just added. */
  readonly autoFocus: boolean;
}

const columnLabels = { what: '', right: 'Right', left: 'Left', normal: 'Normal' } as const satisfies Record<GridColumn, string>;

/** One exam table as a grid of cells: Enter and the arrows go on, a paste from a spreadsheet fills what it covers. */
export function FindingsGrid({ inHand: { mayWrite, change }, group, rows, autoFocus }: Props) {
  const table = useRef<HTMLTableElement>(null);
  // What somebody made of a row that has no values yet; values decide by themselves.
  const [shapes, setShapes] = useState<Readonly<Record<string, boolean>>>({});
  const isSingle = (row: Measurement) => (row.left || row.right || row.value ? !hasSides(row) : (shapes[row.id] ?? !hasSides(row)));
  const cellAt = (index: number, column: GridColumn) => table.current?.querySelector<HTMLInputElement>(`[data-cell="${index} ${column}"]`) ?? (column === 'left' ? table.current?.querySelector<HTMLInputElement>(`[data-cell="${index} right"]`) : null);
  useEffect(() => {
    if (autoFocus) table.current?.querySelector<HTMLInputElement>('[data-cell="0 right"]')?.focus();
  }, [autoFocus]);

  const set = (row: Measurement, column: GridColumn, text: string) => {
    const field = fieldOf(row, column, isSingle(row));
    change((all) => ({ ...all, measurements: withRow(all.measurements, row.id, { [field]: text }) }), `measurement ${row.id} ${field}`);
  };
  const addRow = () => {
    change((all) => {
      const last = all.measurements.findLastIndex((row) => row.group === group);
      const row = { id: newRowId(), group, what: '', left: '', right: '', value: '', normal: '', takenById: '' };
      return { ...all, measurements: [...all.measurements.slice(0, last + 1), row, ...all.measurements.slice(last + 1)] };
    }, '');
    requestAnimationFrame(() => cellAt(rows.length, 'what')?.focus());
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, index: number, column: GridColumn) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const by = { Enter: [event.shiftKey ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: selectionStart === 0 && selectionEnd === 0 ? [0, -1] : null, ArrowRight: selectionStart === value.length ? [0, 1] : null }[event.key];
    if (!by) return;
    const [down, aside] = by as [number, number];
    if (event.key === 'Enter' && down > 0 && index === rows.length - 1 && mayWrite) {
      event.preventDefault();
      if (value !== '' || column === 'what') addRow();
      return;
    }
    const next = cellAt(index + down, gridColumns[gridColumns.indexOf(column) + aside] ?? column);
    if (!next || next === event.currentTarget) return;
    event.preventDefault();
    next.focus();
    next.select();
  };
  const onPaste = (event: ClipboardEvent, row: Measurement, column: GridColumn) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim()) || !mayWrite) return;
    event.preventDefault();
    change((all) => ({ ...all, measurements: pasteRows(all.measurements, group, { rowId: row.id, column }, text, newRowId) }), '');
  };

  const cell = (row: Measurement, index: number, column: GridColumn, colSpan = 1) => {
    const single = isSingle(row);
    const name = `${row.what || `Row ${index + 1}`}, ${column === 'what' ? 'what is measured' : single && column === 'right' ? 'value' : columnLabels[column].toLowerCase()}`;
    return (
      <td key={column} colSpan={colSpan} className="p-0">
        <input
          data-cell={`${index} ${column}`}
          aria-label={name}
          title={column === 'what' && row.what.length > 14 ? row.what : undefined}
          autoComplete="off"
          maxLength={column === 'what' ? 160 : 60}
          className={`h-8 w-full min-w-0 bg-transparent px-1 outline-offset-[-2px] focus:bg-subtle max-sm:h-11 ${column === 'what' ? '' : 'num text-center'} ${column === 'normal' ? 'text-muted' : ''}`}
          value={row[fieldOf(row, column, single)]}
          onChange={(event) => set(row, column, event.target.value)}
          onKeyDown={(event) => onKey(event, index, column)}
          onPaste={(event) => onPaste(event, row, column)}
        />
      </td>
    );
  };
  return (
    <>
      <table ref={table} className="w-full table-fixed border-collapse [&_td]:border [&_td]:border-hairline" aria-label={group}>
        <colgroup>
          <col />
          <col className="w-[18%]" />
          <col className="w-[18%]" />
          <col className="w-[18%]" />
          {mayWrite && <col className="w-11" />}
        </colgroup>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col">
              <span className="sr-only">What is measured</span>
            </th>
            <th scope="col" className="font-normal">Right</th>
            <th scope="col" className="font-normal">Left</th>
            <th scope="col" className="font-normal">Normal</th>
            {mayWrite && <th><span className="sr-only">Change the row</span></th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              {cell(row, index, 'what')}
              {isSingle(row) ? cell(row, index, 'right', 2) : [cell(row, index, 'right'), cell(row, index, 'left')]}
              {cell(row, index, 'normal')}
              {mayWrite && <td className="border-0! p-0 whitespace-nowrap">{rowButtons(row, index)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {mayWrite && (
        <Button kind="ghost" size="sm" className="-ml-2" onClick={addRow}>
          Add a row
        </Button>
      )}
    </>
  );

  function rowButtons(row: Measurement, index: number) {
    const single = isSingle(row);
    const name = row.what || `row ${index + 1}`;
    const turn = () => {
      if (row.value) change((all) => ({ ...all, measurements: withRow(all.measurements, row.id, { value: '', right: row.value }) }), '');
      else if (row.left || row.right) change((all) => ({ ...all, measurements: withRow(all.measurements, row.id, { value: [row.right, row.left].filter(Boolean).join(' / '), right: '', left: '' }) }), '');
      setShapes({ ...shapes, [row.id]: !single });
    };
    const Icon = single ? Columns2 : Square;
    return (
      <>
        <Button tabIndex={-1} kind="ghost" size="sm" iconOnly className="size-5.5! min-w-0! p-0!" aria-label={single ? `Right and left of ${name}` : `One value of ${name}`} title={single ? 'Right and left' : 'One value'} onClick={turn}>
          <Icon aria-hidden className="size-3.5" />
        </Button>
        <Button tabIndex={-1} kind="ghost" size="sm" iconOnly className="size-5.5! min-w-0! p-0!" aria-label={`Remove ${name}`} title="Remove" onClick={() => change((all) => ({ ...all, measurements: all.measurements.filter(({ id }) => id !== row.id) }), '')}>
          <X aria-hidden className="size-3.5" />
        </Button>
      </>
    );
  }
}
