import { describe, expect, it } from 'vitest';
import { numberInWords, readDeclaredPages } from './declared-pages';
import { readFields } from './document-fields';
import type { DocumentType } from './document-types';
import type { PageReading } from './page-reading';
import type { TypedDocument } from './senses';

const page = (text: string, number = 1): PageReading => ({ number, text, textSource: 'layer', confidence: 100, look: null, contentHash: '', widthPoints: 612, heightPoints: 792, rotation: 0 });
const of = (type: DocumentType, ...texts: string[]): TypedDocument => ({ type, pages: texts.map((text, at) => page(text, at + 1)) });
const read = (type: DocumentType, ...texts: string[]) => {
  const document = of(type, ...texts);
  const { serviceOn, serviceEndOn, provider, facility } = readFields(document, [document]);
  return { on: serviceOn.value, end: serviceEndOn.value, provider: provider.value, facility: facility.value };
};

describe('readFields', () => {
  it('reads a visit between the dates of birth, injury, earlier and next visits, and of signing', () => {
    expect(
      read('progress_note', 'LAKESIDE ORTHOPEDIC GROUP\n1200 Harbor Way, Oakland, CA 94607 Tel: 510-555-0144\nClinic Note\nName: HOLLOWAY, PETER J   Date of Birth: 07/09/1971\nVisit: 02/14/2023   Loss Date: 05/11/2022\nSeen by: Vasquez, Elena MD\nHe was last seen on 01/10/2023. MRI of 12/02/2022 reviewed.\nFollow up in 4 weeks on 03/14/2023.\nE-signed by Elena Vasquez, MD 02/16/2023 10:12 AM'),
    ).toEqual({ on: '2023-02-14', end: null, provider: 'Elena Vasquez', facility: 'Lakeside Orthopedic Group' });
  });

  it('reads the study of a picture and its reader, not who referred', () => {
    expect(
      read('imaging_report', 'Bayview Radiology\n55 Shore Dr, Alameda, CA 94501\nMRI OF THE LEFT SHOULDER\nPATIENT NAME     DOB          EXAM DATE\nHolloway, Peter  07/09/1971   12/02/2022\nReferring Dr: Elena Vasquez, MD\nCOMPARISON: Radiographs 06/01/2022.\nInterpreting Radiologist: Daniel Okafor, M.D.\nDictated: 12/03/2022 Transcribed: 12/04/2022'),
    ).toMatchObject({ on: '2022-12-02', provider: 'Daniel Okafor', facility: 'Bayview Radiology' });
  });

  it('reads when a specimen was collected and who ordered it', () => {
    expect(read('lab_report', "NORTHGATE LABS\nDirector: Ann Lee, PhD\nPatient: HOLLOWAY, PETER DOB 07/09/1971\nSpecimen Drawn: 01/05/2023 08:15   Rec'd: 01/06/2023   Final: 01/07/2023\nOrdering Provider: VASQUEZ, ELENA")).toMatchObject({ on: '2023-01-05', provider: 'Elena Vasquez', facility: 'Northgate Labs' });
  });

  it('reads a letter by the date that stands alone, the writer and not the addressee', () => {
    expect(
      read('consultation', 'Tri-Valley Neurosurgery Associates\nRE: Peter Holloway\nDOB: July 9, 1971\nD/A: May 11, 2022\nAugust 19, 2022\nDear Dr. Vasquez:\nOn May 11, 2022 he fell.\nSincerely,\nMichael T. Brandt, MD, FACS\nD: 08/20/2022\ncc: Elena Vasquez, MD'),
    ).toMatchObject({ on: '2022-08-19', provider: 'Michael T. Brandt' });
  });

  it('reads the surgeon, not who assisted or gave anesthesia', () => {
    expect(read('operative_report', 'HARBOR SURGICAL CENTER\nDATE OF PROCEDURE 04/03/2023\nSURGEON: Elena Vasquez, M.D.\nASSISTANT: Carl Ng, PA-C\nANESTHESIOLOGIST: Ruth Kim, M.D.')).toMatchObject({ on: '2023-04-03', provider: 'Elena Vasquez' });
  });

  it('reads both ends of a stay and of the rows of a ledger', () => {
    expect(read('discharge_summary', 'St. Brendan Hospital\nAdmitted: 05/01/2023   Discharged: 05/04/2023\nAttending: Jose Alvarez MD')).toMatchObject({ on: '2023-05-01', end: '2023-05-04', provider: 'Jose Alvarez' });
    expect(read('billing_statement', 'LAKESIDE ORTHOPEDIC GROUP\nSTATEMENT OF ACCOUNT Statement Date 04/30/2023\nDate Code Charge\n02/14/2023 99214 180.00\n03/14/2023 99213 120.00', '04/11/2023 99213 120.00')).toMatchObject({ on: '2023-02-14', end: '2023-04-11' });
  });

  it('reads the decision of a review and the reviewer, not what was received or requested', () => {
    expect(read('utilization_review', 'Clearwater Review Services\nDetermination Date: 03/09/2023\nDate RFA Received: 03/02/2023\nRequesting Provider: Elena Vasquez, MD\nPhysician Reviewer: Linh Pham, M.D.')).toMatchObject({ on: '2023-03-09', provider: 'Linh Pham', facility: 'Clearwater Review Services' });
  });

  it('reads the examination of an evaluation, not the day of its report', () => {
    expect(read('medical_legal_report', 'October 12, 2023\nRE: Peter Holloway\nDate of Injury: 05/11/2022\nDate of Evaluation: 09/20/2023\nThe report of Dr. Brandt dated 08/19/2022 was reviewed.', 'Signed this October 12, 2023\nSandra L. Goodwin, M.D.\nQualified Medical Evaluator')).toMatchObject({ on: '2023-09-20', provider: 'Sandra L. Goodwin' });
  });

  it('reads papers of custodians, attorneys and reporters, which no clinician makes', () => {
    expect(read('custodian_affidavit', 'Records of: Peter Holloway\nFacility: Lakeside Orthopedic Group\nExecuted this 21st day of July, 2023 at Oakland.\nJane Roe, M.D.')).toEqual({ on: '2023-07-21', end: null, provider: '', facility: 'Lakeside Orthopedic Group' });
    expect(read('attorney_letter', 'LAW OFFICES OF REED & COLE\nAugust 30, 2023\nSandra L. Goodwin, M.D.\nDate of Injury: 05/11/2022')).toMatchObject({ on: '2023-08-30', provider: '' });
    expect(read('deposition_transcript', 'DEPOSITION OF PETER HOLLOWAY\nThursday, November 2, 2023\nReported by: Jane Roe, CSR')).toMatchObject({ on: '2023-11-02', provider: '' });
    const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1} ${line}`.trim()).join('\n');
    expect(read('deposition_transcript', numbered(['WORKERS COMPENSATION APPEALS BOARD', 'STATE OF CALIFORNIA', '', 'PETER HOLLOWAY,', 'Applicant,', 'vs.', 'SAMPLE FREIGHT LINES,', 'Defendants.', '', 'DEPOSITION OF PETER HOLLOWAY', 'Thursday, November 2, 2023', 'Oakland, CA 94607']), numbered(['APPEARANCES:', '(Taken November 2, 2023)', 'For the Applicant:', 'He fell on May 11, 2022.']))).toMatchObject({ on: '2023-11-02' });
    expect(read('deposition_transcript', 'Deposition of Peter Holloway - 11/02/2023 - CONDENSED\nPage 1\nQ. When did you fall?\nA. On 05/11/2022.')).toMatchObject({ on: '2023-11-02' });
  });

  it('leaves the date empty rather than give one of birth, injury, print, fax or signature', () => {
    expect(read('progress_note', 'JAN 16, 2022 15:42 FROM: (909) 555-0105  TO: (714) 555-0120  PAGE 001\nRECEIVED JUN 12, 2022\nDOB: 07/09/1971\nDate of Injury: 05/11/2022\nPrinted: 06/30/2022\nElectronically signed by Jane Doe, M.D. on 06/29/2022 at 14:32').on).toBeNull();
    expect(read('progress_note', '').on).toBeNull();
  });

  it('writes a name as most of the packet does where one page was misread', () => {
    const good = of('progress_note', 'Provider: Harriet F. Quillhaven, D.O.', 'Provider: Harriet F. Quillhaven, D.O.');
    const bad = of('progress_note', 'Provider: Harriet F. Quilihaven, D.O.');
    expect(readFields(bad, [good, bad]).provider.value).toBe('Harriet F. Quillhaven');
  });

  it('says where each came from and is surer of a label than of a date that stands alone', () => {
    const [labelled, bare] = ['Date of Service: 03/04/2021', 'March 4, 2021'].map((text) => of('progress_note', `Clinic note\n${text}`));
    const [sure, unsure] = [labelled, bare].map((document) => readFields(document!, [document!]).serviceOn);
    expect(sure).toMatchObject({ value: '2021-03-04', page: 1, words: 'Date of Service: 03/04/2021' });
    expect(sure!.confidence).toBeGreaterThan(unsure!.confidence);
  });

  it('gives the title as it is printed, else the name of the type', () => {
    expect(readFields(of('consultation', 'Some Clinic\nNEUROSURGICAL CONSULTATION\nThe patient came.'), []).title.value).toBe('NEUROSURGICAL CONSULTATION');
    expect(readFields(of('consultation', 'The patient came.'), []).title).toMatchObject({ value: 'Consultation', page: null });
  });
});

describe('readDeclaredPages', () => {
  it.each([
    ['The total number of pages enclosed is one hundred and forty-two (142).', 142], ['I declare that 1,204 pages of records are provided herewith.', 1204], ['Total pages: 56', 56],
    ['The documents served consist of two hundred six (206) pages.', 206], ['The enclosed records total 345 pages in accordance with section 9793(n).', 345], ['the total page count of the records is 263', 263],
    ['This declaration, pursuant to Title 8 section 9793(n), certifies 415 pages.', 415], ['The total page count of the documents is l15 pages.', 115], ['the count of pages is thirty-one', 31],
  ])('reads %s', (text, count) => expect(readDeclaredPages([of('record_declaration', text)]).value).toBe(count));

  it('reads none outside a declaration, and none where no count is attested', () => {
    expect(readDeclaredPages([of('custodian_affidavit', 'consisting of 51 pages')]).value).toBeNull();
    expect(readDeclaredPages([of('record_declaration', 'Labor Code section 4062.3; section 9793(n)')]).value).toBeNull();
    expect(readDeclaredPages([]).value).toBeNull();
  });

  it.each([['one hundred and fifteen', 115], ['two thousand three hundred forty', 2340], ['forty-two', 42], ['hundred', 100], ['some', null], ['', null]])('knows the number %j', (words, number) => expect(numberInWords(words)).toBe(number));
});
