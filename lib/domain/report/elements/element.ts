import type { Confidence } from '../../source';
import type { ReportFacts } from '../facts';
import type { ReportKind } from '../kinds';
import { placeOf, type FindingTone, type ReportFinding, type ReportPlace } from './finding';
import { isMedicalLegal, type Reading } from './reading';
import type { SectionKey } from '../sections';

/** The evaluations that a 10682 report is written on. */
export const evaluations: readonly ReportKind[] = ['comprehensive', 'follow_up', 'ime'];
/** Where the claimant is seen. */
export const exams: readonly ReportKind[] = [...evaluations, 'fitness_for_duty', 'disability'];
/** All that is signed and served; preparing for testimony is not. */
export const reports: readonly ReportKind[] = [...exams, 'supplemental', 'record_review'];

/** What lacks, in words, and where to mend it if not at the element's usual place. */
export interface Lack {
  readonly detail: string;
  readonly where?: ReportPlace;
  readonly tone?: Exclude<FindingTone, 'pass'>;
}

/** One row of the table of what a report must hold. */
export interface Element {
  readonly code: string;
  readonly title: string;
  readonly section: string;
  readonly confidence: Confidence;
  /** The tone of its absence. */
  readonly missing: Exclude<FindingTone, 'pass'>;
  readonly kinds: readonly ReportKind[];
  /** `medical_legal`: California's med-legal reports alone. `elsewhere`: all others. */
  readonly under: 'medical_legal' | 'elsewhere' | 'any';
  /** Where it applies only sometimes; in words for the table, and as a question. */
  readonly only?: { readonly says: string; readonly when: (reading: Reading) => boolean };
  readonly where: SectionKey | ReportPlace;
  /** What lacks; an empty list where all is there. */
  readonly lacks: (reading: Reading) => readonly Lack[];
  /** What is said of it when all is there. */
  readonly there?: (reading: Reading) => string;
  /** The section and confidence where they depend on the case, as those of the face-to-face minima do. */
  readonly source?: (facts: ReportFacts) => { readonly section: string; readonly confidence: Confidence };
}

/** Whether a row of the table is asked of a report. */
export function applies(element: Element, reading: Reading): boolean {
  const medicalLegal = isMedicalLegal(reading.facts);
  if (!element.kinds.includes(reading.facts.report.kind)) return false;
  if (element.under !== 'any' && (element.under === 'medical_legal') !== medicalLegal) return false;
  return element.only?.when(reading) ?? true;
}

/** What a row finds: one finding for each thing that lacks, or one that it is there. */
export function findingsOf(element: Element, reading: Reading): ReportFinding[] {
  const { facts } = reading;
  const where = typeof element.where === 'string' ? placeOf(facts, element.where) : element.where;
  const { section, confidence } = element.source?.(facts) ?? element;
  const base = { code: element.code, title: element.title, section, confidence, where };
  const lacks = element.lacks(reading);
  if (lacks.length === 0) return [{ ...base, tone: 'pass', detail: element.there?.(reading) ?? 'Found.' }];
  return lacks.map((lack) => ({ ...base, tone: lack.tone ?? element.missing, detail: lack.detail, where: lack.where ?? where }));
}

/** One thing lacks, or nothing. */
export const lackIf = (isMissing: boolean, detail: string, where?: ReportPlace): readonly Lack[] => (isMissing ? [{ detail, ...(where && { where }) }] : []);
