import type { CalendarDate } from '../calendar';
import { countInWords, dateWithoutWeekday } from '../wording';
import { amendmentOf, type Amended, type PaperAmendment } from './amendment';
import { chronologyTable, type PaperExcerpt } from './chronology-table';
import { composedText } from './composed';
import type { ReportFacts } from './facts';
import { fieldValues } from './merge-fields';
import { paperBlocks, plainWords, wordTable, type PaperBlock, type Sources } from './paper-blocks';
import { sectionTitles, type ComposedSection, type SectionKey } from './sections';
import type { ReportDoc } from './doc';

export interface PaperSection {
  readonly key: SectionKey;
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/** A report as it is printed: all its words in their order, already formatted; PDF and DOCX print the same. Renderers know no product. */
export interface ReportPaper {
  readonly letterhead: { readonly name: string; readonly lines: readonly string[] };
  readonly dateInWords: string;
  readonly to: readonly (readonly string[])[];
  readonly re: readonly (readonly [label: string, value: string])[];
  readonly title: string;
  readonly amendment: PaperAmendment | null;
  readonly sections: readonly PaperSection[];
  readonly signature: PaperSignature;
  readonly exhibits: readonly PaperBlock[];
  /** Left of 'Page 3 of 84' on each page. */
  readonly footer: string;
  readonly watermark: 'DRAFT' | 'TRAINING' | null;
  /** The instant the file says it was made at, so that the same report is the same bytes. */
  readonly madeAt: string;
}

export interface PaperSignature {
  /** Stands above the line: '/s/ Elena Marsh, MD', or nothing while it waits for a pen. */
  readonly signed: string;
  /** Under the line: name, specialty, licence. */
  readonly lines: readonly string[];
  /** The day and the county of the signature (8 CCR 35.5(b), LC 4628(j)), or the lines to fill in. */
  readonly dated: readonly string[];
}

/** A file that goes out with the report. */
export interface Exhibit {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PaperSource {
  readonly facts: ReportFacts;
  readonly title: string;
  readonly practice: { readonly name: string; readonly lines: readonly string[] };
  /** Of a training practice: each page says so, signed or not. */
  readonly isTraining?: boolean | undefined;
  readonly to: readonly (readonly string[])[];
  readonly excerpts: readonly PaperExcerpt[];
  readonly exhibits: readonly Exhibit[];
  readonly amends: Amended | null;
  /** Null while it is a draft. `at` is the instant in the practice's own words. */
  readonly signed: { readonly on: CalendarDate; readonly county: string; readonly atInWords: string } | null;
  readonly now: Date;
}

/** Puts a report together as it is printed. A section that says nothing is left out; the signature keeps its title. */
export function paperOf(source: PaperSource): ReportPaper {
  const { facts, signed, practice } = source;
  const values: Readonly<Record<string, string>> = fieldValues(facts);
  const from: Sources = { field: (name) => values[name] ?? null, findings: facts.findings, chronology: (tags) => chronologyTable(source.excerpts, tags) };
  const sections = printedSections(facts).map(({ key, title, doc }) => ({ key, title: title.trim(), blocks: paperBlocks(doc, from) })).filter(({ key, blocks }) => key === 'declarations' || plainWords(blocks).trim() !== '');
  const claim = facts.case.claimNumbers[0];
  return {
    letterhead: practice,
    dateInWords: dateWithoutWeekday(signed?.on ?? facts.today),
    to: source.to,
    re: reRows(facts),
    title: source.amends ? `Amendment: ${source.title}` : source.title,
    amendment: source.amends && amendmentOf(source.amends, sections),
    sections,
    signature: signatureOf(source),
    exhibits: exhibitsOf(source.exhibits),
    footer: [facts.case.claimantName, claim && `Claim no. ${claim}`].filter(Boolean).join(' · '),
    watermark: source.isTraining ? 'TRAINING' : signed ? null : 'DRAFT',
    madeAt: source.now.toISOString(),
  };
}

/** Written sections in their order, with the composed ones where a reader looks for them. */
function printedSections(facts: ReportFacts): { readonly key: SectionKey; readonly title: string; readonly doc: ReportDoc }[] {
  const composed = (key: ComposedSection) => ({ key, title: sectionTitles[key], doc: composedText(key, facts) });
  const written = facts.sections;
  const afterIntroduction = written.findLastIndex(({ key }) => key === 'introduction') + 1;
  const summary = written.findIndex(({ key }, at) => key === 'record_summary' && at >= afterIntroduction);
  const records = summary === -1 ? afterIntroduction : summary;
  return [
    ...written.slice(0, afterIntroduction), composed('time_statement'),
    ...written.slice(afterIntroduction, records), composed('records_received'),
    ...written.slice(records), composed('page_verification'), composed('disclosure'), composed('declarations'),
  ];
}

function reRows({ case: matter, evaluation }: ReportFacts): (readonly [string, string])[] {
  const injured = matter.injuries.map(({ injuredOn, throughOn }) => [injuredOn, throughOn].flatMap((day) => (day ? [dateWithoutWeekday(day)] : [])).join(' through ')).filter(Boolean);
  const rows: (readonly [string, string])[] = [
    ['Claimant', matter.claimantName],
    ['Date of birth', matter.bornOn ? dateWithoutWeekday(matter.bornOn) : ''],
    ['Employer', matter.employer],
    [matter.claimNumbers.length > 1 ? 'Claim numbers' : 'Claim number', matter.claimNumbers.join(', ')],
    [matter.adjNumbers.length > 1 ? 'ADJ numbers' : 'ADJ number', matter.adjNumbers.join(', ')],
    ['Panel number', matter.panelNumber],
    [injured.length > 1 ? 'Dates of injury' : 'Date of injury', injured.join('; ')],
    ['Date of evaluation', evaluation.examinedOn ? dateWithoutWeekday(evaluation.examinedOn) : ''],
  ];
  return rows.filter(([, value]) => value !== '');
}

function signatureOf({ facts: { physician }, practice, signed }: PaperSource): PaperSignature {
  const name = [physician.name, physician.credentials].filter(Boolean).join(', ');
  return {
    signed: signed ? `/s/ ${name}` : '',
    lines: [name, physician.specialty, physician.licenceNumber && `License ${physician.licenceNumber}`, physician.qmeNumber && `QME ${physician.qmeNumber}`, practice.name].filter(Boolean),
    dated: signed
      ? [`Signed on ${dateWithoutWeekday(signed.on)}, in the county of ${signed.county}.`, `Signed electronically by ${name} with a second factor, ${signed.atInWords}.`]
      : ['Date: ________________', 'County: ________________'],
  };
}

function exhibitsOf(exhibits: readonly Exhibit[]): PaperBlock[] {
  if (exhibits.length === 0) return [];
  const size = (bytes: number) => `${countInWords(Math.ceil(bytes / 1000))} kB`;
  return [wordTable([{ label: 'Exhibit', share: 10 }, { label: 'File', share: 42 }, { label: 'Size', share: 12 }, { label: 'SHA-256', share: 36 }], exhibits.map(({ name, bytes, sha256 }, at) => [String(at + 1), name, size(bytes), sha256.replace(/.{8}/g, '$& ').trim()]))];
}
