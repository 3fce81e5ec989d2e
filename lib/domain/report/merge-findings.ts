import type { ReportFindings } from './findings';

export interface FindingsConflict {
  /** Where it is: 'Diagnoses', 'Permanent and stationary'. */
  readonly where: string;
  /** Null where the row was removed. */
  readonly mine: string | null;
  readonly theirs: string | null;
}

const lists = ['measurements', 'diagnoses', 'impairments', 'apportionment'] as const;
const listNames = { measurements: 'Measurements', diagnoses: 'Diagnoses', impairments: 'Impairment', apportionment: 'Apportionment' } as const;
const values = ['stationary', 'stationaryOn', 'employmentCausationPercent'] as const;
const valueNames = { stationary: 'Permanent and stationary', stationaryOn: 'Permanent and stationary since', employmentCausationPercent: 'Causation by employment' } as const;

interface Row {
  readonly id: string;
}

/**
 * Two people’s findings that began from the same ones, row by row: what only one of them changed is taken, what both changed to the same
 * is no conflict, and where they differ mine is kept and the conflict named. Order is theirs, with my new rows after.
 */
export function mergeFindings(base: ReportFindings, mine: ReportFindings, theirs: ReportFindings): { readonly merged: ReportFindings; readonly conflicts: readonly FindingsConflict[] } {
  const conflicts: FindingsConflict[] = [];
  const pick = (where: string, ofBase: unknown, ofMine: unknown, ofTheirs: unknown): unknown => {
    if (same(ofMine, ofTheirs) || same(ofMine, ofBase)) return ofTheirs;
    if (!same(ofTheirs, ofBase)) conflicts.push({ where, mine: said(ofMine), theirs: said(ofTheirs) });
    return ofMine;
  };
  const merged = Object.fromEntries([
    ...values.map((name) => [name, pick(valueNames[name], base[name], mine[name], theirs[name])]),
    ...lists.map((name) => {
      const rows = { base: byId(base[name]), mine: byId(mine[name]), theirs: byId(theirs[name]) };
      const ids = [...new Set([...rows.theirs.keys(), ...rows.mine.keys()])];
      return [name, ids.flatMap((id) => pick(listNames[name], rows.base.get(id), rows.mine.get(id), rows.theirs.get(id)) ?? [])];
    }),
  ]) as unknown as ReportFindings;
  return { merged, conflicts };
}

function byId(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value.trim() : value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)]));
}

/** A row in a line, as people tell it from another. */
function said(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value === true ? 'yes' : value === false ? 'no' : String(value as string | number);
  return Object.entries(value)
    .flatMap(([key, one]) => (key === 'id' || key === 'takenById' ? [] : Array.isArray(one) ? one.map((part) => said(part) ?? '') : one === '' || one === 'none' || one === null ? [] : [String(one as string | number | boolean)]))
    .join(', ');
}
