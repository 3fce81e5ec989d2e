import { describe, expect, it } from 'vitest';
import { textOf } from './doc';
import { noFindings, type ReportFindings } from './findings';
import { findingsTable, measurementGroups, withSide } from './findings-tables';

const measured = { id: '1', takenById: '', left: '', right: '', value: '', normal: '' };
const findings: ReportFindings = {
  ...noFindings,
  measurements: [
    { ...measured, group: 'Knee, range of motion', what: 'Flexion', left: '110°', right: '135°', normal: '135°' },
    { ...measured, group: 'Lumbar spine, range of motion', what: 'Flexion', value: '40°', normal: '60°' },
    { ...measured, group: 'Knee, range of motion', what: 'Extension', normal: '0°' },
  ],
  diagnoses: [{ id: '1', code: 'M17.12', label: 'Primary osteoarthritis of the knee', side: 'left', industrial: true }],
  impairments: [{ id: '1', bodyPart: 'Knee', side: 'left', wpiPercent: 7, painPercent: 2, method: 'Table 17-31, page 544', rationale: 'Cartilage interval of 2 mm' }],
  apportionment: [{ id: '1', bodyPart: 'Left knee', factors: [{ id: '1', cause: 'Injury of August 14, 2025', percent: 80, howAndWhy: 'Direct blow.\nNo complaints before.', industrial: true }, { id: '2', cause: 'Earlier arthritis', percent: 20, howAndWhy: 'Seen on films of 2019.', industrial: false }] }],
};
const printed = (what: Parameters<typeof findingsTable>[0], of = findings) => textOf({ content: [findingsTable(what, of)] });

describe('findingsTable', () => {
  it('prints right before left, group by group, and skips what was not measured', () => {
    expect(printed('measurements')).toBe(['\tRight\tLeft\tNormal', 'Knee, range of motion', 'Flexion\t135°\t110°\t135°', 'Lumbar spine, range of motion', 'Flexion\t40°\t60°'].join('\n'));
  });

  it('names the side of a diagnosis, the page of the Guides, and why a part was apportioned', () => {
    expect(printed('diagnoses')).toContain('1.\tPrimary osteoarthritis of the knee, left\tM17.12\tYes');
    expect(printed('impairments')).toContain('Knee, left\t7%\t2%\tTable 17-31, page 544\tCartilage interval of 2 mm');
    expect(printed('apportionment')).toContain('Left knee\tInjury of August 14, 2025 (industrial)\t80%\tDirect blow. No complaints before.\nEarlier arthritis\t20%\tSeen on films of 2019.');
  });

  it.each(['measurements', 'diagnoses', 'impairments', 'apportionment'] as const)('says that there are no %s', (what) => {
    expect(printed(what, noFindings)).toMatch(/^No \w+ (is|are) recorded\.$/);
  });

  it('keeps every row as wide as the first', () => {
    for (const what of ['measurements', 'diagnoses', 'impairments', 'apportionment'] as const) {
      const covered: number[] = [];
      const widths = findingsTable(what, findings).content.map(({ content }) => {
        const width = content.reduce((sum, { attrs }) => sum + (attrs?.colspan ?? 1), 0) + (covered.shift() ?? 0);
        for (const { attrs } of content) for (let below = 1; below < (attrs?.rowspan ?? 1); below += 1) covered.push(1);
        return width;
      });
      expect(new Set(widths).size, what).toBe(1);
    }
  });
});

describe('withSide', () => {
  it.each([
    ['Knee', 'left', 'Knee, left'],
    ['Left knee', 'left', 'Left knee'],
    ['Carpal tunnel syndrome', 'both', 'Carpal tunnel syndrome, bilateral'],
    ['Pain in both hands', 'both', 'Pain in both hands'],
    ['Lumbar spine', 'none', 'Lumbar spine'],
  ] as const)('%s, %s', (words, side, said) => expect(withSide(words, side)).toBe(said));

  it('keeps groups in the order of their first row', () => expect(measurementGroups(findings.measurements).map(({ group, rows }) => [group, rows.length])).toEqual([['Knee, range of motion', 2], ['Lumbar spine, range of motion', 1]]));
});
