import type { CalendarDate } from '../domain/calendar';
import { paperOf, type PaperSource, type ReportPaper } from '../domain/report/paper';
import type { PaperExcerpt } from '../domain/report/chronology-table';
import { docOfText, textOf, type ReportDoc } from '../domain/report/doc';
import { nothingStated, type ReportFacts, type SectionFacts } from '../domain/report/facts';
import { noFindings } from '../domain/report/findings';
import { sectionTitles, type WrittenSection } from '../domain/report/sections';

const day = (text: string) => text as CalendarDate;

/** A section with its usual title. */
export const sampleSection = (key: WrittenSection, doc: ReportDoc): SectionFacts => ({ id: `00000000-0000-4000-8000-${key.length.toString().padStart(12, '0')}`, key, title: sectionTitles[key], doc, text: textOf(doc) });

/** The facts of a synthetic comprehensive report in musculoskeletal medicine. */
export function sampleFacts(changed: Partial<ReportFacts> = {}): ReportFacts {
  return {
    report: { id: '00000000-0000-4000-8000-000000000001', kind: 'comprehensive', specialty: 'musculoskeletal', isAmendment: false, dueOn: day('2026-04-01') },
    case: { kind: 'QME', jurisdiction: 'CA', represented: true, claimantName: 'Nguyễn Thị Lan Beltrán', bornOn: day('1979-05-04'), employer: 'Delta Cold Storage', claimNumbers: ['GBI-229140'], adjNumbers: ['ADJ1234567'], panelNumber: '7731906', injuries: [{ injuredOn: day('2025-08-14'), throughOn: null, bodyParts: 'lumbar spine, left knee' }] },
    evaluation: { kind: 'COMPREHENSIVE', requestedOn: day('2026-02-02'), examinedOn: day('2026-03-02'), address: '1200 K Street, Suite 4, Sacramento, CA 95814', remote: false, faceToFaceMinutes: 52, minimum: { minutes: 20, section: '8 CCR 49.2', confidence: 'S' }, interpreter: null },
    physician: { name: 'Elena Marsh', credentials: 'MD', licenceNumber: 'A 102938', qmeNumber: '008812', specialty: 'Orthopaedic surgery' },
    sections: [
      sampleSection('history_of_injury', everyBlock),
      sampleSection('record_summary', { type: 'doc', content: [{ type: 'chronology', attrs: { tags: [] } }] }),
      sampleSection('examination', { type: 'doc', content: [{ type: 'findings', attrs: { what: 'measurements' } }, { type: 'findings', attrs: { what: 'diagnoses' } }, { type: 'findings', attrs: { what: 'apportionment' } }] }),
      sampleSection('treatment', docOfText('')),
    ],
    findings: {
      ...noFindings,
      measurements: [
        { id: '1', group: 'Lumbar spine, range of motion', what: 'Flexion', left: '', right: '', value: '45°', normal: '60°', takenById: '' },
        { id: '2', group: 'Knee, range of motion', what: 'Flexion', left: '120°', right: '135°', value: '', normal: '135°', takenById: '' },
      ],
      diagnoses: [{ id: '1', code: 'M54.50', label: 'Low back pain, unspecified', side: 'none', industrial: true }, { id: '2', code: 'M17.12', label: 'Unilateral primary osteoarthritis of the knee', side: 'left', industrial: false }],
      apportionment: [{ id: '1', bodyPart: 'Lumbar spine', factors: [{ id: 'a', cause: 'Injury of August 14, 2025', percent: 80, howAndWhy: 'The lift began the pain, and imaging shows a new protrusion.', industrial: true }, { id: 'b', cause: 'Earlier degeneration', percent: 20, howAndWhy: 'A film of 2019 shows narrowing that causes stiffness now.', industrial: false }] }],
    },
    statements: { ...nothingStated, county: 'Sacramento' },
    questions: [], packets: [], pages: { counted: 214, verified: 214, verificationText: '' }, excerpts: { confirmed: 2, proposed: 0 }, contributors: [], today: day('2026-03-03'),
    ...changed,
  };
}

const paragraph = (text: string): ReportDoc['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** What a report has of each kind of block. */
export const everyBlock: ReportDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Mechanism' }] },
    { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'claimant.name', value: 'Somebody' } }, { type: 'text', text: ' lifted a pallet ' }, { type: 'text', text: 'without help', marks: [{ type: 'strong' }] }, { type: 'text', text: ' and ' }, { type: 'text', text: 'heard a pop', marks: [{ type: 'em' }] }, { type: 'text', text: ', ' }, { type: 'text', text: 'which is disputed', marks: [{ type: 'underline' }] }, { type: 'text', text: ' ' }, { type: 'cite', attrs: { excerptId: null, packetId: '00000000-0000-4000-8000-000000000009', page: 12, lines: '', label: 'A, p. 12' } }, { type: 'hard_break' }, { type: 'text', text: 'On the next line.' }] },
    { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph('Low back'), { type: 'ordered_list', content: [{ type: 'list_item', content: [paragraph('worse when sitting')] }, { type: 'list_item', content: [paragraph('better when lying')] }] }] }, { type: 'list_item', content: [paragraph('Left knee')] }] },
    { type: 'blockquote', content: [paragraph('I could not get up.')] },
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Tests' }] },
    { type: 'table', content: [{ type: 'table_row', content: [{ type: 'table_header', content: [paragraph('Test')] }, { type: 'table_header', content: [paragraph('Result')] }] }, { type: 'table_row', content: [{ type: 'table_cell', attrs: { rowspan: 2 }, content: [paragraph('Straight leg raising')] }, { type: 'table_cell', content: [paragraph('Right negative')] }] }, { type: 'table_row', content: [{ type: 'table_cell', content: [paragraph('Left positive at 40°')] }] }] },
  ],
};

/** So many excerpts, on days that follow each other. */
export function sampleExcerpts(count: number): PaperExcerpt[] {
  return Array.from({ length: count }, (_, at) => ({
    happenedOn: at % 40 === 39 ? null : day(`20${String(15 + Math.floor(at / 150)).padStart(2, '0')}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`),
    type: 'PR-2 progress report', provider: 'Leila Haddad, MD', tags: at % 2 === 0 ? ['causation'] : [], cite: `A, p. ${at + 1}`,
    text: `Low back pain ${(at % 9) + 1}/10 with numbness to the left foot; lumbar flexion ${30 + (at % 30)}°, straight leg raising positive on the left. Modified duty, ${5 + (at % 20)} pounds. Physical therapy twice a week was requested.`,
  }));
}

/** What a paper is made of; a draft unless it is signed. */
export function sampleSource(changed: Partial<PaperSource> = {}): PaperSource {
  return {
    facts: sampleFacts(),
    title: 'Panel QME comprehensive report',
    practice: { name: 'Alder Evaluations, Inc.', lines: ['1200 K Street, Suite 4, Sacramento, CA 95814', 'Phone (916) 555-0100'] },
    to: [['Sierra Pacific Mutual', 'PO Box 14100', 'Lexington, KY 40512'], ['Law Office of Dana Whitfield', '77 Alhambra Boulevard', 'Sacramento, CA 95816']],
    excerpts: sampleExcerpts(2),
    exhibits: [{ name: 'Nerve conduction study.pdf', bytes: 412_000, sha256: 'ab'.repeat(32) }],
    amends: null,
    signed: null,
    now: new Date('2026-03-03T18:00:00.000Z'),
    ...changed,
  };
}

export const signedSample = { on: day('2026-03-03'), county: 'Sacramento', atInWords: 'March 3, 2026, 10:00 AM PST' } as const;

/** A paper of each kind of block. */
export function samplePaper(changed: Partial<PaperSource> = {}): ReportPaper {
  return paperOf(sampleSource(changed));
}
