import type { ReportDoc } from '../doc';
import type { ReportKind, ReportSpecialty } from '../kinds';
import { sectionTitles, type WrittenSection } from '../sections';
import { usualSections } from '../usual-sections';
import { bySpecialty } from './by-specialty';
import { docOfWording } from './wording';
import { withExam } from './with-exam';
import { byKind } from './by-kind';

/** A section of a wording: what is printed above it, its words, and the office's own note that stands beside it and is never printed. */
export interface TemplateSection {
  readonly key: WrittenSection;
  readonly title: string;
  readonly content: ReportDoc;
  readonly note: string;
}

/** The wording that comes with the product for a kind and a specialty, in the usual order. '' for a specialty takes the words that fit all. */
export function builtInTemplate(kind: ReportKind, specialty: ReportSpecialty | ''): TemplateSection[] {
  const ofKind = byKind[kind] ?? {};
  const ofSpecialty = bySpecialty[specialty || 'other'];
  return usualSections(kind, specialty).map((key) => ({
    key,
    title: sectionTitles[key],
    // What a kind says of its own goes before the specialty, but never in the place of what is examined.
    content: docOfWording(ofKind[key] ?? ofSpecialty[key] ?? withExam[key] ?? ''),
    note: '',
  }));
}
