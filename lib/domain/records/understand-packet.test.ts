import { describe, expect, it } from 'vitest';
import type { PageReading } from './page-reading';
import { understandInSteps, understandPacket } from './understand-packet';

const page = (number: number, text: string, changed: Partial<PageReading> = {}): PageReading => ({ number, text, textSource: 'layer', confidence: 100, look: null, contentHash: `page ${number}`, widthPoints: 612, heightPoints: 792, rotation: 0, ...changed });
const visit = (day: string, complaint: string) => `Sequoia Valley Family Clinic\n100 Main Street, Suite 2, Fresno, CA 93650   (559) 555-0101\nOffice Visit\nPatient: Jordan Sample  DOB: 01/02/1980\nDate of Visit: ${day}  Seen by: Alex Example, M.D.\nChief Complaint\n${complaint}\nHistory of Present Illness\nThe patient presents for follow up of ${complaint} and reports that the pain is worse with bending and with`;
const visitEnd = (day: string) => `Jordan Sample  DOB: 01/02/1980\nlifting. There is no numbness.\nAssessment\nLumbar strain.\nPlan\nContinue physical therapy, return in four weeks.\nElectronically signed by Alex Example, M.D. on ${day}\nPage 2 of 2`;
const mri = 'Bayside Imaging Center\n22 Harbor Road, Eureka, CA 95501\nMRI LUMBAR SPINE WITHOUT CONTRAST\nPatient: Jordan Sample\nDate of study: 03/04/2023\nTECHNIQUE: Sagittal and axial images were obtained without contrast.\nFINDINGS: There is a disc protrusion at L4-L5.\nIMPRESSION: Disc protrusion at L4-L5.\nRobin Radiologist, M.D.\nDiagnostic Radiology';
const workStatus = 'Sequoia Valley Occupational Health\nWORK STATUS REPORT\nPatient: Jordan Sample\nDate of exam: 04/05/2023\nPatient may return to modified duty with restrictions below\nNo lifting over 10 pounds.\nAlex Example, M.D.';
const subpoena = "STATE OF CALIFORNIA\nWORKERS' COMPENSATION APPEALS BOARD\nSUBPOENA DUCES TECUM\nThe People of the State of California send greetings to the custodian of records.\nYou are commanded to appear and to produce the records described below.";

const documentsOf = (pages: readonly PageReading[]) => understandPacket(pages).documents.map(({ pages: numbers, type }) => [type.value, numbers]);

describe('understandPacket', () => {
  it('splits visits, a study and a slip, and says of each type how sure it is and from which words', () => {
    const pages = [page(1, `${visit('02/01/2023', 'low back pain')}\nPage 1 of 2`), page(2, visitEnd('02/01/2023')), page(3, mri), page(4, workStatus), page(5, subpoena)];
    const { documents } = understandPacket(pages);
    expect(documents.map(({ pages: numbers, type }) => [type.value, numbers])).toEqual([['progress_note', [1, 2]], ['imaging_report', [3]], ['work_status', [4]], ['subpoena', [5]]]);
    expect(documents[0]?.type).toMatchObject({ words: 'office visit', page: 1 });
    for (const { type, start } of documents) {
      expect(type.confidence).toBeGreaterThanOrEqual(60);
      expect(type.confidence).toBeLessThanOrEqual(99);
      expect(start.value).toBe(start.page);
    }
  });

  it('parts the short notes of a series by the day of the visit under their common title, and no page that goes on', () => {
    const note = (day: string, more = '') => `PROGRESS NOTE\nDate of service: ${day}\nProvider: Alex Example, MD\nPain in the lower back after lifting.${more}`;
    expect(documentsOf([page(1, note('03/04/2025')), page(2, note('03/05/2025'))])).toEqual([['progress_note', [1]], ['progress_note', [2]]]);
    expect(documentsOf([page(1, note('03/04/2025', '\nPage 1 of 2')), page(2, note('03/05/2025', '\nPage 2 of 2'))])).toEqual([['progress_note', [1, 2]]]);
  });

  it('goes on with a document into which another was put', () => {
    const pages = [page(1, `${visit('02/01/2023', 'low back pain')}\nPage 1 of 2`), page(2, workStatus), page(3, visitEnd('02/01/2023'))];
    expect(documentsOf(pages)).toEqual([['progress_note', [1, 3]], ['work_status', [2]]]);
  });

  it('joins a document that was fed last page first, and reads it from its first page', () => {
    const pages = [page(1, workStatus), page(2, visitEnd('02/03/2023')), page(3, `${visit('02/01/2023', 'low back pain')}\nPage 1 of 2`), page(4, mri)];
    expect(documentsOf(pages)).toEqual([['work_status', [1]], ['progress_note', [2, 3]], ['imaging_report', [4]]]);
    expect(understandPacket(pages).documents[1]).toMatchObject({ serviceOn: { value: '2023-02-01' }, start: { value: 2 } });
  });

  it('takes a second copy for a document of its own, and finds its type although it is hard to read', () => {
    const pages = [page(1, mri), page(2, workStatus), page(3, mri, { contentHash: 'page 1' })];
    expect(documentsOf(pages)).toEqual([['imaging_report', [1]], ['work_status', [2]], ['imaging_report', [3]]]);
    expect(understandPacket(pages).pages[2]).toMatchObject({ exactDupOf: 1 });
  });

  it('is not led astray by fax headers that change from page to page', () => {
    const header = (at: number) => `FEB 18, 2024 16:49 FROM: (909) 555-0183  TO: (408) 555-0135  PAGE 0${at}0`;
    const pages = [page(1, `${header(1)}\n${visit('02/01/2023', 'neck pain')}\nPage 1 of 2`), page(2, `${header(2)}\n${visitEnd('02/01/2023')}`), page(3, `${header(3)}\n${workStatus}`)];
    expect(documentsOf(pages)).toEqual([['progress_note', [1, 2]], ['work_status', [3]]]);
  });

  it('knows types that hardly ever come by how the field heads them', () => {
    const chiropractic = 'Hillcrest Chiropractic\nCHIROPRACTIC TREATMENT NOTE\nSubjective: stiffness of the mid back.\nObjective: subluxation at T6, palpable spasm.\nTreatment: spinal manipulation, 98940.\nLee Example, D.C.';
    const index = 'INDEX OF MEDICAL RECORDS\nDescription  Dates  No. of pages\n1. Sequoia Valley Family Clinic  2021-2023  14\n2. Bayside Imaging Center  2023  2\n3. Hillcrest Chiropractic 2022 31';
    expect(documentsOf([page(1, chiropractic), page(2, index)])).toEqual([['chiropractic_note', [1]], ['records_index', [2]]]);
  });

  it('puts blank pages into no document, unless a person says that they are not', () => {
    const pages = [page(1, mri), page(2, ''), page(3, workStatus)];
    expect(documentsOf(pages)).toEqual([['imaging_report', [1]], ['work_status', [3]]]);
    const steps = understandInSteps(pages, { saidBlank: new Map([[3, true]]) });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.documents.map(({ pages: numbers }) => numbers)).toEqual([[1]]);
  });

  it('is the same every time, gives each page to at most one document, and takes an empty packet and hostile text', () => {
    expect(understandPacket([])).toMatchObject({ pages: [], documents: [] });
    const hostile = ['\u0000\u0001', 'Page 99999999999999999999 of 3', '('.repeat(5_000), 'a'.repeat(50_000), 'Q. '.repeat(3_000), '- '.repeat(3_000), '\n'.repeat(5_000), 'FAX '.repeat(200) + '12:00 '.repeat(400)];
    const pages = hostile.map((text, at) => page(at + 1, text));
    const first = understandPacket(pages);
    expect(understandPacket(pages)).toEqual(first);
    const numbers = first.documents.flatMap(({ pages: own }) => own);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
