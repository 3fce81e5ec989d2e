import { describe, expect, it } from 'vitest';
import { cms1500 } from '../../domain/billing/cms-1500';
import { plainPdfText } from '../../test/opened-files';
import { aClaim } from '../../test/sample-claim';
import { formPlaces, linePlaces } from './cms-1500-places';
import { renderCms1500, type FilledForm } from './render-cms-1500';

const form = (more: Partial<FilledForm> = {}): FilledForm => ({ sheets: cms1500(aClaim()), only: 'all', right: 0, down: 0, mark: null, madeOn: '2026-06-21', ...more });

describe('the claim form', () => {
  it('has a place for every box that is filled, and no two in one place', () => {
    const claim = aClaim();
    const boxes = cms1500({ ...claim, replaces: { payerReference: 'PCN9' } }).flatMap((sheet) => Object.keys(sheet.boxes));
    expect(boxes.filter((box) => !(box in formPlaces))).toEqual([]);
    const spans = Object.entries(formPlaces);
    const crossing = spans.flatMap(([box, a], index) => spans.slice(index + 1).filter(([, b]) => a.line === b.line && a.column < b.column + b.width && b.column < a.column + a.width).map(([other]) => `${box} ${other}`));
    expect(crossing).toEqual([]);
    const columns = Object.values(linePlaces.columns).sort((a, b) => a[0] - b[0]);
    columns.forEach(([column], index) => expect(column).toBeGreaterThanOrEqual(index === 0 ? 1 : (columns[index - 1]?.[0] ?? 0) + (columns[index - 1]?.[1] ?? 0)));
  });

  it('is the same bytes for the same form, with our captions or the data alone', async () => {
    const [whole, again, data] = [await renderCms1500(form()), await renderCms1500(form()), await renderCms1500(form({ only: 'data' }))];
    expect(Buffer.from(whole).equals(Buffer.from(again))).toBe(true);
    const [words, bare] = [plainPdfText(whole), plainPdfText(data)];
    for (const text of ['REYES-ORTIZ, GUSTAVO', 'WC-2025-88112', 'ML201', '6615 00', '1234567893']) expect([words.includes(text), bare.includes(text)]).toEqual([true, true]);
    expect([words.includes('2 Patient'), bare.includes('2 Patient'), bare.includes('CMS-1500 (02/12)')]).toEqual([true, false, false]);
  });

  it('marks what is no valid bill', async () => {
    expect(plainPdfText(await renderCms1500(form({ mark: 'DRAFT' })))).toContain('DRAFT');
  });
});
