import type { Block, FindingsNode, TableCellNode, TableNode, TableRowNode } from './doc';
import type { Apportionment, BodySide, Diagnosis, Impairment, Measurement, ReportFindings } from './findings';

const sideWords = { left: 'left', right: 'right', both: 'bilateral', none: '' } as const satisfies Record<BodySide, string>;

/** A table of the report's findings as it is printed, on the screen and on paper. With nothing found it says so in one row. */
export function findingsTable(what: FindingsNode['attrs']['what'], findings: ReportFindings): TableNode {
  if (what === 'measurements') return measurementsTable(findings.measurements);
  if (what === 'diagnoses') return diagnosesTable(findings.diagnoses);
  if (what === 'impairments') return impairmentsTable(findings.impairments);
  return apportionmentTable(findings.apportionment);
}

/** 'left knee' where the words do not name the side themselves. */
export function withSide(words: string, side: BodySide): string {
  const named = sideWords[side];
  if (!named || new RegExp(`\\b(${named}${side === 'both' ? '|both' : ''})\\b`, 'i').test(words)) return words;
  return `${words}, ${named}`;
}

/** The groups of measurements in the order in which they were first taken. */
export function measurementGroups(measurements: readonly Measurement[]): { readonly group: string; readonly rows: readonly Measurement[] }[] {
  return [...new Set(measurements.map(({ group }) => group))].map((group) => ({ group, rows: measurements.filter((row) => row.group === group) }));
}

function measurementsTable(all: readonly Measurement[]): TableNode {
  const taken = all.filter(({ left, right, value }) => left || right || value);
  if (taken.length === 0) return nothing('No measurements are recorded.');
  const body = measurementGroups(taken).flatMap(({ group, rows }) => [
    row(head(group || 'Measurements', 4)),
    ...rows.map(({ what, left, right, value, normal }) => row(cell(what), ...(left || right ? [cell(right), cell(left)] : [cell(value, 2)]), cell(normal))),
  ]);
  return table(row(head(''), head('Right'), head('Left'), head('Normal')), ...body);
}

function diagnosesTable(diagnoses: readonly Diagnosis[]): TableNode {
  if (diagnoses.length === 0) return nothing('No diagnoses are recorded.');
  const caused = (industrial: boolean | null) => (industrial === null ? '' : industrial ? 'Yes' : 'No');
  const rows = diagnoses.map(({ code, label, side, industrial }, index) => row(cell(`${index + 1}.`), cell(withSide(label, side)), cell(code), cell(caused(industrial))));
  return table(row(head(''), head('Diagnosis'), head('ICD-10-CM'), head('Industrial')), ...rows);
}

function impairmentsTable(impairments: readonly Impairment[]): TableNode {
  if (impairments.length === 0) return nothing('No impairments are recorded.');
  const rows = impairments.map(({ bodyPart, side, wpiPercent, painPercent, method, rationale }) => row(cell(withSide(bodyPart, side)), cell(percent(wpiPercent)), cell(painPercent ? percent(painPercent) : ''), cell(method), cell(rationale)));
  return table(row(head('Body part'), head('WPI'), head('Pain add-on'), head('By the AMA Guides'), head('Why')), ...rows);
}

function apportionmentTable(all: readonly Apportionment[]): TableNode {
  const parts = all.filter(({ factors }) => factors.length > 0);
  if (parts.length === 0) return nothing('No apportionment is recorded.');
  const rows = parts.flatMap(({ bodyPart, factors }) =>
    factors.map((factor, index) =>
      row(...(index === 0 ? [cell(bodyPart, 1, factors.length)] : []), cell(`${factor.cause}${factor.industrial ? ' (industrial)' : ''}`), cell(percent(factor.percent)), cell(factor.howAndWhy)),
    ),
  );
  return table(row(head('Body part'), head('Cause'), head('Percent'), head('How and why')), ...rows);
}

function percent(value: number | null): string {
  return value === null ? '' : `${value}%`;
}

function nothing(says: string): TableNode {
  return table(row(cell(says)));
}

function table(...content: TableRowNode[]): TableNode {
  return { type: 'table', content };
}

function row(...content: TableCellNode[]): TableRowNode {
  return { type: 'table_row', content };
}

function head(text: string, colspan = 1): TableCellNode {
  return { type: 'table_header', ...(colspan > 1 ? { attrs: { colspan } } : {}), content: paragraphs(text) };
}

function cell(text: string, colspan = 1, rowspan = 1): TableCellNode {
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
  return { type: 'table_cell', ...(Object.keys(attrs).length > 0 ? { attrs } : {}), content: paragraphs(text) };
}

/** Typed lines become paragraphs of the cell, so that a long reason stays readable. */
function paragraphs(text: string): Block[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.length === 0 ? [{ type: 'paragraph' }] : lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
}
