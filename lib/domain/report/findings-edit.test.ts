import { describe, expect, it } from 'vitest';
import { apportionmentSum } from './apportionment-sum';
import { noFindings, type Measurement, type ReportFindings } from './findings';
import { pasteRows } from './measurement-grid';
import { hasSides, measurementPresets, rowsOfPreset } from './measurement-presets';
import { mergeFindings } from './merge-findings';

let next = 0;
const newId = () => `new${(next += 1)}`;
const lumbar = measurementPresets.find(({ key }) => key === 'lumbar');
const rows = rowsOfPreset(lumbar ?? { key: '', group: '', rows: [] }, newId);
const told = (all: readonly Measurement[]) => all.map(({ what, right, left, value, normal }) => [what, right, left, value, normal].join('|'));

describe('presets', () => {
  it('have each table and each row once, and know which rows have sides', () => {
    expect(new Set(measurementPresets.map(({ group }) => group)).size).toBe(measurementPresets.length);
    for (const preset of measurementPresets) expect(new Set(preset.rows.map(({ what }) => what)).size, preset.key).toBe(preset.rows.length);
    expect(rows.map(hasSides)).toEqual([false, false, true, true, true]);
    expect(hasSides({ group: 'Ours', what: 'x', left: '', right: '', value: '' })).toBe(true);
    expect(hasSides({ group: 'Ours', what: 'x', left: '', right: '', value: '3' })).toBe(false);
  });
});

describe('pasteRows', () => {
  it('fills cells from the one that has the cursor, one value where a row has no sides', () => {
    const at = { rowId: rows[0]?.id ?? '', column: 'right' as const };
    expect(told(pasteRows(rows, lumbar?.group ?? '', at, '45°\t\t60°\r\n15°\n20°\t22°\t25°\textra\n', newId)).slice(0, 4)).toEqual(['Flexion|||45°|60°', 'Extension|||15°|25°', 'Lateral bending|20°|22°||25°', 'Straight leg raising, lying||||80°']);
  });

  it('adds rows below the last of the group and leaves other groups where they are', () => {
    const other: Measurement = { id: 'other', group: 'Grip', what: 'First', left: '1', right: '2', value: '', normal: '', takenById: '' };
    const own: Measurement = { id: 'own', group: 'Ours', what: 'One', left: '', right: '', value: '', normal: '', takenById: '' };
    expect(told(pasteRows([own, other], 'Ours', { rowId: 'own', column: 'what' }, 'A\t1\t2\t3\nB\t4\t5\t6', newId))).toEqual(['A|1|2||3', 'B|4|5||6', 'First|2|1||']);
  });
});

describe('apportionmentSum', () => {
  const factor = { id: 'a', cause: 'Injury', percent: 60, howAndWhy: 'Because', industrial: true };
  it.each([
    ['nothing', [], 0, false, 'Add the first cause'],
    ['too little', [factor], 60, false, '40% more to give'],
    ['too much', [factor, { ...factor, percent: 50 }], 110, false, '10% too much'],
    ['without why', [factor, { ...factor, percent: 40, howAndWhy: ' ' }], 100, false, 'Say how and why of each cause'],
    ['whole', [factor, { ...factor, percent: 40 }], 100, true, undefined],
    ['all by one', [{ ...factor, percent: 100 }], 100, true, undefined],
  ])('%s', (_label, factors, percent, isWhole, lacks) => expect(apportionmentSum({ factors })).toMatchObject({ percent, isWhole, ...(lacks ? { lacks: expect.arrayContaining([lacks]) } : { lacks: [] }) }));
});

describe('mergeFindings', () => {
  const diagnosis = (id: string, label: string) => ({ id, code: '', label, side: 'none' as const, industrial: null });
  const base: ReportFindings = { ...noFindings, diagnoses: [diagnosis('1', 'One'), diagnosis('2', 'Two')], stationary: null };

  it('takes what either changed, keeps new rows of both, and order', () => {
    const { merged, conflicts } = mergeFindings(base, { ...base, diagnoses: [diagnosis('1', 'Mine'), diagnosis('2', 'Two'), diagnosis('m', 'New of mine')] }, { ...base, diagnoses: [diagnosis('t', 'New of theirs'), diagnosis('1', 'One')], stationary: true });
    expect(merged.diagnoses.map(({ label }) => label)).toEqual(['New of theirs', 'Mine', 'New of mine']);
    expect(merged.stationary).toBe(true);
    expect(conflicts).toEqual([]);
  });

  it('names what both changed differently, and keeps mine', () => {
    const { merged, conflicts } = mergeFindings(base, { ...base, diagnoses: [diagnosis('1', 'Mine'), diagnosis('2', 'Two')] }, { ...base, diagnoses: [diagnosis('1', 'Theirs'), diagnosis('2', 'Two')] });
    expect(merged.diagnoses[0]?.label).toBe('Mine');
    expect(conflicts).toEqual([{ where: 'Diagnoses', mine: 'Mine', theirs: 'Theirs' }]);
  });

  it('takes the same change of both, white space aside, for none', () => {
    const changed = { ...base, diagnoses: [diagnosis('1', 'Same'), diagnosis('2', 'Two')] };
    expect(mergeFindings(base, { ...changed, diagnoses: [diagnosis('1', 'Same '), diagnosis('2', 'Two')] }, changed).conflicts).toEqual([]);
  });

  it('names a row that one removed and the other changed', () => {
    expect(mergeFindings(base, { ...base, diagnoses: [diagnosis('2', 'Two')] }, { ...base, diagnoses: [diagnosis('1', 'Changed'), diagnosis('2', 'Two')] }).conflicts).toEqual([{ where: 'Diagnoses', mine: null, theirs: 'Changed' }]);
  });
});
