import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import type { LetterBlock } from '../letter/blocks';
import { noFindings } from '../report/findings';
import { enclosureKeys, enclosureTable } from './enclosures';
import { formPaper, type FormFacts } from './forms';

const facts = (changed: Partial<FormFacts> = {}): FormFacts => ({
  physician: { name: 'Elena Marsh', credentials: 'MD', specialty: 'Orthopaedic surgery', licenceNumber: 'A98213', qmeNumber: '104221' },
  practice: { name: 'Alder Evaluations', address: '1200 K Street, Sacramento, CA 95814', phone: '(916) 555-0140' },
  claimant: { name: 'Gustavo Reyes-Ortiz', bornOn: calendarDate('1979-05-04'), address: '77 Alhambra Boulevard, Sacramento, CA 95816' },
  employer: 'Delta Cold Storage', administrator: 'Sierra Pacific Mutual', claimNumbers: ['GBI-229140'], adjNumbers: ['ADJ1234567'], panelNumber: '7731906', injuries: ['August 14, 2025, lumbar spine'],
  requestedOn: calendarDate('2026-02-02'), examinedOn: calendarDate('2026-03-02'),
  report: { title: 'Comprehensive medical-legal report', signedOn: calendarDate('2026-03-25'), pages: 42, sha256: 'ab'.repeat(32) },
  findings: {
    ...noFindings, stationary: true, stationaryOn: 'March 2, 2026',
    diagnoses: [{ id: 'd1', code: 'M54.50', label: 'Low back pain', side: 'none', industrial: true }],
    impairments: [{ id: 'i1', bodyPart: 'Lumbar spine', side: 'none', wpiPercent: 8, painPercent: 2, method: 'Table 15-3, page 384', rationale: '' }],
  },
  words: { disability: 'No lifting over 25 pounds.', treatment: 'Home exercise.' },
  service: { on: calendarDate('2026-03-26'), byName: 'Iris Tan', county: 'Sacramento', address: '1200 K Street, Sacramento, CA 95814', state: 'CA', city: 'Sacramento', emailSection: '8 CCR 36.7' },
  served: [
    { name: 'Gustavo Reyes-Ortiz', address: '77 Alhambra Boulevard\nSacramento, CA 95816', email: '', fax: '', method: 'mail', required: true },
    { name: 'Sierra Pacific Mutual', address: 'PO Box 11220', email: 'claims@spm.example', fax: '', method: 'email', required: true },
  ],
  ...changed,
});
const textOf = (blocks: readonly LetterBlock[]): string => blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind === 'paragraph' ? block.lines.join('\n') : block.kind === 'list' ? block.items.join('\n') : block.rows.map((row) => row.join(': ')).join('\n'))).join('\n');
const said = (key: (typeof enclosureKeys)[number], changed: Partial<FormFacts> = {}): string => textOf(formPaper(key, facts(changed))?.blocks ?? []);

describe('the papers that go with a report', () => {
  it('each name the form whose content they carry, and never take themselves for it', () => {
    for (const key of enclosureKeys) {
      const { form } = enclosureTable[key];
      if (form === '' || key === 'deu_100') continue;
      expect(said(key)).toContain(`the content of ${form}`);
      expect(said(key)).toContain('not the official form itself');
    }
    expect([formPaper('report', facts()), formPaper('deu_100', facts())]).toEqual([null, null]);
  });

  it('Form 122 names report, hash and everybody served, under oath', () => {
    for (const words of ['Gustavo Reyes-Ortiz, 77 Alhambra Boulevard, Sacramento, CA 95816, By mail, March 26, 2026', 'By e-mail to claims@spm.example', 'abababab '.repeat(8).trim(), '42 pages', 'penalty of perjury', 'county of Sacramento', 'Signed: Iris Tan', '7731906', 'Examined: March 2, 2026']) expect(said('form_122')).toContain(words);
  });

  it('Form 111 sums the findings up in the physician’s own words and rates nothing', () => {
    for (const words of ['Permanent and stationary: Yes, since March 2, 2026', 'Permanent disability: Yes', 'Low back pain (M54.50) industrial', 'No lifting over 25 pounds.', 'Home exercise.', 'Declaration of service']) expect(said('form_111')).toContain(words);
    expect(said('form_111', { findings: noFindings, words: { disability: ' ', treatment: '' } })).toMatch(/stationary: Not stated.*disability: Not stated.*None stated.*Not stated/s);
    expect(said('form_111', { findings: { ...noFindings, stationary: false } })).toContain('stationary: Not yet');
  });

  it('the request for a rating and the voucher report carry the impairments as recorded', () => {
    for (const key of ['deu_101', 'voucher'] as const) expect(said(key)).toContain('Lumbar spine: 8 % of the whole person, 2 % for pain added: Table 15-3, page 384');
    expect(said('deu_101', { findings: noFindings })).toContain('states no impairment');
  });

  it('the affidavit has what 36.7(d) asks for, of those alone who were served so', () => {
    for (const words of ['Comprehensive medical-legal report', 'Iris Tan', '1200 K Street', 'over the age of 18', 'same day, in the ordinary course of business', 'claims@spm.example', 'March 26, 2026']) expect(said('affidavit')).toContain(words);
    expect(said('affidavit')).not.toContain('Alhambra');
    expect(said('affidavit', { service: null })).toContain('Nothing was served electronically yet.');
  });

  it('are drafts until served', () => {
    expect(said('form_122', { service: null })).toContain('Not served yet.');
  });
});
