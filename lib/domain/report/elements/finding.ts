import type { Confidence } from '../../source';
import type { ReportFacts } from '../facts';
import { sectionTitles, type SectionKey } from '../sections';

/** Beside the sections: what is kept in a panel of the report's screen. `case` is the case itself, with its numbers and names. */
export const reportPanels = ['statements', 'findings', 'questions', 'contributors', 'records', 'exam', 'case'] as const;
export type ReportPanel = (typeof reportPanels)[number];

/** Where something stands, so that one click goes there. `sectionId` is null while the report has no such section, and for composed ones. */
export type ReportPlace = { readonly kind: 'section'; readonly sectionId: string | null; readonly key: SectionKey } | { readonly kind: 'panel'; readonly panel: ReportPanel };

/** `block` stands in the way of signing, `warn` does not, `pass` is there. */
export const findingTones = ['block', 'warn', 'pass'] as const;
export type FindingTone = (typeof findingTones)[number];

/** One thing that was looked for before signing. */
export interface ReportFinding {
  /** Stable: 'wcab.history'. */
  readonly code: string;
  readonly tone: FindingTone;
  /** 'History of the injury'. */
  readonly title: string;
  /** What is missing and what to do; for what is there, where it was found. */
  readonly detail: string;
  /** The section of law, or what else asks for it. */
  readonly section: string;
  readonly confidence: Confidence;
  readonly where: ReportPlace;
}

/** Whether nothing that was found stands in the way of signing. */
export function maySign(findings: readonly Pick<ReportFinding, 'tone'>[]): boolean {
  return findings.every(({ tone }) => tone !== 'block');
}

/** The place of the first section with that key. */
export function placeOf(facts: Pick<ReportFacts, 'sections'>, key: SectionKey): ReportPlace {
  return { kind: 'section', sectionId: facts.sections.find((section) => section.key === key)?.id ?? null, key };
}

export const panelPlace = (panel: ReportPanel): ReportPlace => ({ kind: 'panel', panel });

const panelNames = {
  statements: 'What the physician states',
  findings: 'Findings',
  questions: 'Questions asked',
  contributors: 'Who helped',
  records: 'Records',
  exam: 'The exam',
  case: 'The case',
} as const satisfies Record<ReportPanel, string>;

/** A place in words, as its button says it. */
export function placeInWords(place: ReportPlace, sections: ReportFacts['sections'] = []): string {
  if (place.kind === 'panel') return panelNames[place.panel];
  return sections.find(({ id }) => id === place.sectionId)?.title || sectionTitles[place.key];
}
