/**
 * What a report is made of. `written` sections are the physician's words; `composed` ones are put together from what happened
 * (the ledger, the timer, the trail) whenever they are shown, and stand still only once the report is signed.
 */
export const writtenSections = [
  'introduction',
  'history_of_injury',
  'complaints',
  'medical_history',
  'occupational_history',
  'record_summary',
  'examination',
  'mental_status',
  'diagnostics',
  'diagnoses',
  'disability',
  'causation',
  'impairment',
  'apportionment',
  'treatment',
  'discussion',
  'answers',
  'own',
] as const;
export type WrittenSection = (typeof writtenSections)[number];

export const composedSections = ['time_statement', 'records_received', 'page_verification', 'disclosure', 'declarations'] as const;
export type ComposedSection = (typeof composedSections)[number];

export type SectionKey = WrittenSection | ComposedSection;

export const sectionTitles = {
  introduction: 'Introduction',
  history_of_injury: 'History of the injury',
  complaints: 'Present complaints',
  medical_history: 'Past medical history',
  occupational_history: 'Occupational and social history',
  record_summary: 'Summary of records',
  examination: 'Physical examination',
  mental_status: 'Mental status and testing',
  diagnostics: 'Diagnostic studies',
  diagnoses: 'Diagnoses',
  disability: 'Disability and work limitations',
  causation: 'Causation',
  impairment: 'Permanent disability and impairment',
  apportionment: 'Apportionment',
  treatment: 'Treatment',
  discussion: 'Discussion and reasons',
  answers: 'Answers to the questions asked',
  own: 'Section',
  time_statement: 'Date, place and time of the evaluation',
  records_received: 'Information received and relied upon',
  page_verification: 'Verification of record review',
  disclosure: 'Disclosure under Labor Code 4628',
  declarations: 'Declarations and signature',
} as const satisfies Record<SectionKey, string>;

/** Whether a section's words are put together from what happened. */
export function isComposed(key: SectionKey): key is ComposedSection {
  return (composedSections as readonly string[]).includes(key);
}
