import type { Measurement } from './findings';
import { hasSides } from './measurement-presets';

export const gridColumns = ['what', 'right', 'left', 'normal'] as const;
export type GridColumn = (typeof gridColumns)[number];

/** The field of a row that a column writes: a row without sides has one value, which stands in both middle columns. */
export function fieldOf(row: Measurement, column: GridColumn, oneValue: boolean = !hasSides(row)): 'what' | 'right' | 'left' | 'value' | 'normal' {
  return oneValue && (column === 'right' || column === 'left') ? 'value' : column;
}

/**
 * What was copied from a spreadsheet, put into the rows of one group from a cell on: a line a row, a tab a column. Lines beyond the
 * last row become new rows of the group; cells beyond the last column are dropped. The other rows stay where they are.
 */
export function pasteRows(all: readonly Measurement[], group: string, at: { readonly rowId: string; readonly column: GridColumn }, pasted: string, newId: () => string): Measurement[] {
  const lines = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  const ids = all.filter((row) => row.group === group).map(({ id }) => id);
  const from = Math.max(0, ids.indexOf(at.rowId));
  const firstColumn = gridColumns.indexOf(at.column);
  const changed = new Map<string, Measurement>();
  const added: Measurement[] = [];
  lines.forEach((cells, index) => {
    const id = ids[from + index];
    const row = all.find((one) => one.id === id) ?? { id: newId(), group, what: '', left: '', right: '', value: '', normal: '', takenById: '' };
    const oneValue = id !== undefined && !hasSides(row);
    let next = row;
    cells.forEach((cell, offset) => {
      const column = gridColumns[firstColumn + offset];
      // Of a row with one value the second of its two middle cells is no cell of its own.
      if (column === undefined || (oneValue && column === 'left' && firstColumn + offset > firstColumn)) return;
      next = { ...next, [fieldOf(row, column, oneValue)]: cell };
    });
    if (id === undefined) added.push(next);
    else changed.set(id, next);
  });
  const replaced = all.map((row) => changed.get(row.id) ?? row);
  const last = replaced.findLastIndex((row) => row.group === group);
  return [...replaced.slice(0, last + 1), ...added, ...replaced.slice(last + 1)];
}
