import { calendarDate, type CalendarDate } from '@/lib/domain/calendar';
import { textOf, type Block, type Inline, type ReportDoc } from '@/lib/domain/report/doc';
import { nothingStated, type PacketStanding, type ReportFacts, type ReportStatements, type SectionFacts } from '@/lib/domain/report/facts';
import { noFindings } from '@/lib/domain/report/findings';
import { sectionTitles, type WrittenSection } from '@/lib/domain/report/sections';

export const on = (day: string): CalendarDate => calendarDate(day);

/**
 * Words as a document. A line is a paragraph; '### ' begins a heading, '- ' an item of a list; a line '{chronology}' or '{diagnoses}' prints what
 * lives elsewhere; within a line '{{exam.date}}' is a merge field and '<<packet-1:114>>' a cite.
 */
export function written(...lines: readonly string[]): ReportDoc {
  return { type: 'doc', content: lines.length === 0 ? [{ type: 'paragraph' }] : lines.map(blockOf) };
}

function blockOf(line: string): Block {
  if (line === '{chronology}') return { type: 'chronology', attrs: { tags: [] } };
  const shown = /^\{(measurements|diagnoses|impairments|apportionment)\}$/.exec(line)?.[1];
  if (shown) return { type: 'findings', attrs: { what: shown as 'measurements' } };
  if (line.startsWith('### ')) return { type: 'heading', attrs: { level: 3 }, content: inlines(line.slice(4)) };
  if (line.startsWith('- ')) return { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: inlines(line.slice(2)) }] }] };
  return { type: 'paragraph', content: inlines(line) };
}

function inlines(words: string): Inline[] {
  return words.split(/(\{\{[\w.]+\}\}|<<[\w-]+:\d+>>)/).filter(Boolean).map((part): Inline => {
    const field = /^\{\{([\w.]+)\}\}$/.exec(part)?.[1];
    if (field) return { type: 'field', attrs: { name: field, value: '' } };
    const [, packetId, page] = /^<<([\w-]+):(\d+)>>$/.exec(part) ?? [];
    if (packetId && page) return { type: 'cite', attrs: { excerptId: null, packetId, page: Number(page), lines: '', label: `Packet ${packetId.replace(/\D/g, '')}, p. ${page}` } };
    return { type: 'text', text: part };
  });
}

/** A section of a prepared report. */
export function section(key: WrittenSection, ...lines: readonly string[]): SectionFacts {
  const doc = written(...lines);
  return { id: `section-${key}`, key, title: sectionTitles[key], doc, text: textOf(doc) };
}

/** A packet with its declaration and an index, unless changed. */
export function packet(number: number, sender: string, receivedOn: string, pages: number, changed: Partial<PacketStanding> = {}): PacketStanding {
  return {
    id: `packet-${number}`, sender, receivedOn: on(receivedOn), declaredPages: pages, declarationSignedOn: on(receivedOn), countedPages: pages, held: false,
    documents: [{ title: 'Treating physician’s records', type: 'progress_report', datedOn: on('2025-03-04'), provider: 'Valley Occupational Medicine', pages: [1, pages] }],
    ...changed,
  };
}

/** All that a physician states and swears, said. */
export const allStated: ReportStatements = { ...nothingStated, performedBySigner: true, noUnlawfulReferral: true, noBias: true, trueAndCorrect: true, allIssuesAddressed: true, county: 'Sacramento' };

/** What prepared reports have in common: a represented QME case of one injury, examined on June 2, 2026, by an orthopaedic surgeon. */
export const common: ReportFacts = {
  report: { id: 'report-1', kind: 'comprehensive', specialty: 'musculoskeletal', isAmendment: false, dueOn: on('2026-07-02') },
  case: {
    kind: 'QME', jurisdiction: 'CA_WC', represented: true, claimantName: 'Gustavo Reyes-Ortiz', bornOn: on('1979-05-04'), employer: 'Delta Cold Storage, Inc.', claimNumbers: ['GBI-229140'], adjNumbers: ['ADJ1234567'], panelNumber: '7731906',
    injuries: [{ injuredOn: on('2024-08-14'), throughOn: null, bodyParts: 'lumbar spine, left knee' }],
  },
  evaluation: {
    kind: 'COMPREHENSIVE', requestedOn: on('2026-04-06'), examinedOn: on('2026-06-02'), address: '1200 K Street, Suite 4, Sacramento, CA 95814', remote: false, faceToFaceMinutes: 52,
    minimum: { minutes: 20, section: '8 CCR 49.2', confidence: 'M' }, interpreter: null,
  },
  physician: { name: 'Elena Marsh', credentials: 'MD', licenceNumber: 'A 102938', qmeNumber: '008812', specialty: 'Orthopaedic surgery' },
  sections: [], findings: noFindings, statements: allStated, questions: [], packets: [], pages: null, excerpts: { confirmed: 0, proposed: 0 }, contributors: [], today: on('2026-06-10'),
};
