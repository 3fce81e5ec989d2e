import type { CaseKind } from '../evaluation/lifecycle';
import { reportKindLabels, type ReportKind, type ReportSpecialty } from './kinds';
import type { WrittenSection } from './sections';

const exam: readonly WrittenSection[] = ['introduction', 'history_of_injury', 'complaints', 'medical_history', 'occupational_history', 'record_summary', 'examination', 'diagnostics', 'diagnoses'];
const medicalLegal: readonly WrittenSection[] = [...exam, 'disability', 'causation', 'impairment', 'apportionment', 'treatment', 'discussion', 'answers'];
const withoutExam: readonly WrittenSection[] = ['introduction', 'record_summary', 'discussion', 'answers'];

const sectionsOf = {
  comprehensive: medicalLegal,
  follow_up: medicalLegal,
  supplemental: withoutExam,
  record_review: withoutExam,
  deposition_preparation: ['introduction', 'record_summary', 'discussion', 'answers'],
  ime: [...exam, 'causation', 'treatment', 'discussion', 'answers'],
  fitness_for_duty: [...exam, 'disability', 'discussion', 'answers'],
  disability: [...exam, 'disability', 'treatment', 'discussion', 'answers'],
} as const satisfies Record<ReportKind, readonly WrittenSection[]>;

/** The written sections that a report of this kind has, in their order. A psychiatric one tells the mental status instead of a physical examination. */
export function usualSections(kind: ReportKind, specialty: ReportSpecialty | ''): readonly WrittenSection[] {
  if (specialty === 'psychiatric') return sectionsOf[kind].map((key) => (key === 'examination' ? 'mental_status' : key));
  if (specialty !== 'neurology') return sectionsOf[kind];
  return sectionsOf[kind].flatMap((key): WrittenSection[] => (key === 'examination' ? [key, 'mental_status'] : [key]));
}

const evaluators: Partial<Record<CaseKind, string>> = { QME: 'Panel QME', AME: 'AME', IME: 'IME' };

/** What stands at the head of a report, unless the office writes another title: 'Panel QME comprehensive report'. */
export function usualTitle(caseKind: CaseKind, kind: ReportKind): string {
  const evaluator = evaluators[caseKind];
  if (kind === 'ime' || evaluator === undefined) return reportKindLabels[kind];
  return `${evaluator} ${reportKindLabels[kind].toLowerCase()}`;
}

const specialtyOfCode: Readonly<Record<string, ReportSpecialty>> = {
  DCH: 'musculoskeletal', MHH: 'musculoskeletal', MNB: 'musculoskeletal', MOS: 'musculoskeletal', MPR: 'musculoskeletal', POD: 'musculoskeletal', MPA: 'musculoskeletal', MPO: 'musculoskeletal',
  MPD: 'psychiatric', PHY: 'psychiatric', PSN: 'psychiatric', PSY: 'psychiatric',
  MPN: 'neurology', MNS: 'neurology',
  MMV: 'cardiovascular', MMP: 'pulmonary',
  MMM: 'internal', MME: 'internal', MMG: 'internal', MMH: 'internal', MMI: 'internal', MMN: 'internal', MMR: 'internal',
};

/** The specialty of a report by the physician's code on the panel forms. */
export function reportSpecialtyOf(specialtyCode: string): ReportSpecialty {
  return specialtyOfCode[specialtyCode] ?? 'other';
}
