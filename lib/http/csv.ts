import { stringify } from 'csv-stringify/sync';

/**
 * Rows as a CSV download: UTF-8 with a mark so that spreadsheets see the accents, numbers are whole cents and become
 * dollars, and a text that a spreadsheet would run as a formula is quoted with an apostrophe.
 */
export function csvResponse(name: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): Response {
  return new Response(csvText(columns, rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}.csv"`, 'cache-control': 'private, no-store' },
  });
}

export function csvText(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return stringify([columns, ...rows] as string[][], { bom: true, record_delimiter: 'windows', escape_formulas: true, cast: { number: (value) => (value / 100).toFixed(2) } });
}
