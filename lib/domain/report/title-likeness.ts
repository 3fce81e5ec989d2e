import { composedSections, isComposed, sectionTitles, type SectionKey } from './sections';

/** What offices call the sections beside their own titles. */
const otherNames: Partial<Record<SectionKey, readonly string[]>> = {
  history_of_injury: ['history of present illness', 'history of present injury', 'history of industrial injury', 'mechanism of injury', 'hpi', 'history as related by the applicant', 'job history and history of injury'],
  complaints: ['current complaints', 'chief complaints', 'subjective complaints', 'current symptoms'],
  medical_history: ['past history', 'prior medical history', 'review of systems and past history', 'pmh', 'past medical and surgical history'],
  occupational_history: ['social history', 'job description', 'work history', 'vocational history', 'employment history', 'family and social history'],
  record_summary: ['review of medical records', 'review of records', 'records reviewed', 'medical record review', 'summary of medical records'],
  examination: ['examination', 'physical exam', 'objective findings', 'findings on examination', 'clinical examination'],
  mental_status: ['mental status examination', 'psychological testing', 'mental status exam', 'psychiatric examination'],
  diagnostics: ['diagnostic testing', 'imaging', 'x rays', 'radiographs', 'test results', 'diagnostic tests', 'radiology'],
  diagnoses: ['diagnosis', 'diagnostic impression', 'impression', 'impressions', 'assessment'],
  disability: ['work restrictions', 'work limitations', 'disability status', 'permanent and stationary status', 'maximum medical improvement', 'temporary disability'],
  causation: ['causation of injury', 'aoe coe', 'cause of disability'],
  impairment: ['impairment rating', 'whole person impairment', 'ama guides impairment', 'impairment', 'permanent disability'],
  treatment: ['future medical care', 'medical treatment', 'treatment recommendations', 'future medical treatment', 'recommendations'],
  discussion: ['discussion', 'reasoning', 'rationale', 'opinions', 'conclusions', 'summary and conclusions'],
  answers: ['answers', 'response to questions', 'specific questions', 'questions asked', 'issues addressed'],
  time_statement: ['date place and time', 'face to face time'],
  records_received: ['information received', 'documents received', 'information received and relied upon'],
  disclosure: ['disclosure', 'affirmation of compliance', 'lc 4628 disclosure'],
  declarations: ['declaration', 'attestation', 'signature', 'affidavit'],
};
const small = new Set(['the', 'of', 'and', 'a', 'an', 'to', 'in', 'on', 'for', 'by', 'under', 'section']);

/** How alike two titles are, from 0 to 1; numbers before them, case, signs and small words do not count. */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.findIndex((candidate) => candidate === word || (word.length > 4 && candidate.length > 4 && stem(candidate) === stem(word)));
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** How well a title names a section, by its own title, its usual one, and what offices call it. */
export function namesSection(title: string, section: { readonly key: SectionKey; readonly title: string }): number {
  const usual = section.key === 'own' ? [] : [sectionTitles[section.key], ...(otherNames[section.key] ?? [])];
  return Math.max(titleLikeness(title, section.title), ...usual.map((name) => titleLikeness(title, name) * 0.98));
}

/** Whether a title names a section that the product writes itself, better than any that is written by hand. */
export function namesComposed(title: string, atLeast: number): boolean {
  return composedSections.some((key) => isComposed(key) && namesSection(title, { key, title: sectionTitles[key] }) >= atLeast);
}

function wordsOf(title: string): string[] {
  const plain = title.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/^\s*(?:[ivxlc]+|[a-z]|\d+(?:\.\d+)*)[.)]\s+/, '');
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && !small.has(word));
}

function stem(word: string): string {
  return word.replace(/(?:es|is|s|al|ed|ing)$/, '').slice(0, 7);
}
