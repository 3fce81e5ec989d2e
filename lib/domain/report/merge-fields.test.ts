import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import type { ReportDoc } from './doc';
import { fieldsIn, fieldValues, fillFields, gapsInReport, reportFields, sampleFieldValues } from './merge-fields';

type Known = Parameters<typeof fieldValues>[0];
const unknown: Known = {
  case: { kind: 'QME', jurisdiction: 'CA', represented: true, claimantName: '', bornOn: null, employer: '', claimNumbers: [], adjNumbers: [], panelNumber: '', injuries: [] },
  evaluation: { kind: 'COMPREHENSIVE', requestedOn: calendarDate('2026-02-01'), examinedOn: null, address: '', remote: false, faceToFaceMinutes: null, minimum: null, interpreter: null },
  physician: { name: '', credentials: '', licenceNumber: '', qmeNumber: '', specialty: '' },
  packets: [],
  pages: null,
};
const known: Known = {
  ...unknown,
  case: {
    ...unknown.case, claimantName: 'Gustavo Reyes-Ortiz', bornOn: calendarDate('1979-05-04'), employer: 'Delta Cold Storage', claimNumbers: ['GBI-1', 'GBI-2'],
    injuries: [{ injuredOn: calendarDate('2025-08-14'), throughOn: null, bodyParts: 'lumbar spine' }, { injuredOn: calendarDate('2024-01-02'), throughOn: calendarDate('2025-08-14'), bodyParts: 'left knee' }],
  },
  evaluation: { ...unknown.evaluation, examinedOn: calendarDate('2026-03-24'), faceToFaceMinutes: 52, interpreter: { language: 'Spanish', used: true, name: 'Rosa Delgado', certification: 'certified' } },
  pages: { counted: 1_214, verified: null, verificationText: '' },
};
const doc: ReportDoc = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'claimant.name', value: '' } }, { type: 'text', text: ' was seen on ' }, { type: 'field', attrs: { name: 'exam.date', value: '' } }] },
    { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'field', attrs: { name: 'gone.field', value: '' } }, { type: 'field', attrs: { name: 'claimant.name', value: 'old' } }] }] }] },
    { type: 'findings', attrs: { what: 'diagnoses' } },
  ],
};

describe('fieldValues', () => {
  it('shows a gap in brackets for whatever is not known, and never an empty value', () => {
    const values = fieldValues(unknown);
    expect(values).toMatchObject({ 'claimant.name': '[claimant’s name]', 'exam.date': '[date of exam]', 'claimant.age': '[age]', 'case.evaluator': 'Qualified Medical Evaluator' });
    expect(Object.values(values).every((value) => value.trim() !== '')).toBe(true);
    expect(Object.keys(values)).toEqual(reportFields.map(({ name }) => name));
  });

  it('says what is known as a report says it', () => {
    expect(fieldValues(known)).toMatchObject({
      'claimant.name': 'Gustavo Reyes-Ortiz', 'claimant.last_name': 'Reyes-Ortiz', 'claimant.age': '46', 'case.claim_numbers': 'GBI-1, GBI-2', 'case.injured_on': 'August 14, 2025 and January 2, 2024 to August 14, 2025',
      'case.body_parts': 'lumbar spine; left knee', 'exam.date': 'March 24, 2026', 'exam.face_to_face': '52 minutes', 'interpreter.sentence': 'Rosa Delgado, certified, interpreted in Spanish.', 'records.pages': '1,214 pages', 'records.senders': 'nobody',
    });
  });

  it('leaves a gap for an interpreter who was needed and is not known', () => {
    const needed = { ...known, evaluation: { ...known.evaluation, interpreter: { language: 'Spanish', used: true, name: '', certification: '' } } };
    expect(fieldValues(needed)['interpreter.sentence']).toBe('[whether an interpreter was used]');
  });
});

describe('fillFields', () => {
  it('fills at any depth, and keeps or names what it does not know', () => {
    const filled = fillFields(doc, sampleFieldValues);
    expect(JSON.stringify(filled)).toContain('"name":"claimant.name","value":"Gustavo Reyes-Ortiz"');
    expect(JSON.stringify(filled)).toContain('"name":"gone.field","value":"[gone.field]"');
    expect(JSON.stringify(filled)).not.toContain('"value":"old"');
    expect(fieldsIn(doc)).toEqual(['claimant.name', 'exam.date', 'gone.field']);
    expect(doc.content[0]).toMatchObject({ content: [{ attrs: { value: '' } }, {}, {}] });
  });
});

describe('gapsInReport', () => {
  it('finds gaps and prompts, not page cites', () => {
    expect(gapsInReport('Seen on [date of exam]. [Describe the gait.] As shown [Packet 2, p. 114] and [date of exam].')).toEqual(['[date of exam]', '[Describe the gait.]']);
  });
});
