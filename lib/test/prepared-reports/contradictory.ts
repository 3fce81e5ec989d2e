import type { ReportFacts } from '@/lib/domain/report/facts';
import type { WrittenSection } from '@/lib/domain/report/sections';
import { textOf } from '@/lib/domain/report/doc';
import { on, written } from './build';
import { orthopaedic } from './orthopaedic';
import { federalIme, followUp, supplemental } from './others';
import { psychiatric } from './psychiatric';

/** A complete report with one thing in it that contradicts another, and words of both places. */
export interface Contradictory {
  readonly says: string;
  readonly code: string;
  readonly quotes: readonly [string, string];
  readonly facts: ReportFacts;
}

/** A section with one more paragraph. */
export function adding(facts: ReportFacts, key: WrittenSection, line: string): ReportFacts {
  return { ...facts, sections: facts.sections.map((section) => (section.key === key ? { ...section, doc: { type: 'doc', content: [...section.doc.content, ...written(line).content] }, text: `${section.text}\n${textOf(written(line))}` } : section)) };
}

/** A report with words replaced wherever they stand. */
export function replacing(facts: ReportFacts, from: string | RegExp, to: string): ReportFacts {
  return { ...facts, sections: facts.sections.map((section) => ({ ...section, text: section.text.replaceAll(from, to), doc: JSON.parse(JSON.stringify(section.doc).replaceAll(from, to)) as typeof section.doc })) };
}

const row = (says: string, code: string, quotes: readonly [string, string], facts: ReportFacts): Contradictory => ({ says, code, quotes, facts });
const [disc, meniscus] = orthopaedic.findings.diagnoses;
const [back, knee] = orthopaedic.findings.impairments;
if (!disc || !meniscus || !back || !knee) throw new Error('The orthopaedic report has a disc and a meniscus.');

/** Each contradicts itself once. */
export const reportsWithContradiction: readonly Contradictory[] = [
  row('pages in the words and in the ledger', 'pages', ['1,214 pages', '1,052 pages'], adding(orthopaedic, 'introduction', 'I reviewed 1,214 pages of records before the examination.')),
  row('pages of a supplemental', 'pages', ['75 pages', '61 pages'], adding(supplemental, 'introduction', 'Counsel sent 75 pages of records, which I reviewed.')),
  row('another day of the exam', 'date', ['May 2, 2026', 'June 2, 2026'], adding(orthopaedic, 'examination', 'The date of examination was May 2, 2026.')),
  row('another day of injury', 'date', ['August 4, 2024', 'August 14, 2024'], adding(orthopaedic, 'causation', 'The disc herniated in the injury of August 4, 2024.')),
  row('another date of birth', 'date', ['05/14/1979', 'May 4, 1979'], adding(orthopaedic, 'introduction', 'Date of birth: 05/14/1979.')),
  row('a study that has not been made', 'date', ['October 3, 2026', 'June 10, 2026'], adding(orthopaedic, 'diagnostics', 'An MRI of the lumbar spine of October 3, 2026 showed a protrusion at L4-5.')),
  row('a job before birth', 'date', ['May 1, 1975', 'May 4, 1979'], adding(orthopaedic, 'occupational_history', 'He was hired by a cannery on May 1, 1975.')),
  row('disability that ends before it begins', 'date', ['May 20, 2025', 'February 11, 2025'], adding(orthopaedic, 'disability', 'He was paid from May 20, 2025 to February 11, 2025.')),
  row('an exam before the injury', 'date', ['June 2, 2026', 'August 14, 2026'], replacing({ ...orthopaedic, today: on('2026-09-30'), case: { ...orthopaedic.case, injuries: [{ injuredOn: on('2026-08-14'), throughOn: null, bodyParts: 'lumbar spine, left knee' }] }, findings: { ...orthopaedic.findings, stationaryOn: null, apportionment: orthopaedic.findings.apportionment.map((one) => ({ ...one, factors: one.factors.map((factor) => ({ ...factor, cause: factor.cause.replace('2024', '2026') })) })) } }, 'August 14, 2024', 'August 14, 2026')),
  row('stationary since another day', 'date', ['May 2, 2026', 'June 2, 2026'], adding(orthopaedic, 'answers', 'He has been permanent and stationary since May 2, 2026.')),
  row('left knee, right knee in the diagnosis', 'side', ['right', 'left'], { ...orthopaedic, findings: { ...orthopaedic.findings, diagnoses: [disc, { ...meniscus, label: 'Tear of medial meniscus, right knee', side: 'right' }] } }),
  row('the diagnosis is marked left and says right', 'side', ['left', 'right knee'], { ...orthopaedic, findings: { ...orthopaedic.findings, diagnoses: [disc, { ...meniscus, label: 'Tear of medial meniscus, right knee' }] } }),
  row('the impairment of the other knee', 'side', ['left knee', 'knee, right'], { ...orthopaedic, findings: { ...orthopaedic.findings, impairments: [back, { ...knee, side: 'right' }] } }),
  row('only the other wrist is measured', 'side', ['right wrist', 'left 62°'], { ...federalIme, findings: { ...federalIme.findings, diagnoses: [...federalIme.findings.diagnoses, { id: 'd2', code: 'S63.501A', label: 'Sprain of right wrist', side: 'right', industrial: null }], measurements: [{ id: 'm1', group: 'Wrist, range of motion', what: 'Extension', left: '62°', right: '', value: '', normal: '70°', takenById: '' }] } }),
  row('another surname', 'name', ['Mr. Delacroix', 'Reyes-Ortiz'], adding(orthopaedic, 'discussion', 'Mr. Delacroix has reached a plateau and needs no surgery.')),
  row('a surname misspelled', 'name', ['Ms. Kowalczik', 'Kowalczyk'], adding(psychiatric, 'discussion', 'I thank the parties for letting me see Ms. Kowalczik.')),
  row('another age', 'age', ['74-year-old', 'so 47'], adding(orthopaedic, 'discussion', 'He is a 74-year-old man with a disc protrusion.')),
  row('an age on the day before a leap birthday', 'age', ['43-year-old', 'so 42'], adding(psychiatric, 'discussion', 'She is a 43-year-old woman.')),
  row('another claim number', 'claim_number', ['GBI-229104', 'GBI-229140'], adding(orthopaedic, 'answers', 'Claim number GBI-229104 is answered in full.')),
  row('another ADJ number', 'adj_number', ['ADJ1234576', 'ADJ1234567'], adding(orthopaedic, 'answers', 'In ADJ1234576 nothing else is disputed.')),
  row('another panel', 'panel_number', ['7731960', '7731906'], adding(orthopaedic, 'answers', 'I was chosen from panel no. 7731960.')),
  row('shares that make 90', 'percent', ['60 percent', '80%'], adding(orthopaedic, 'discussion', 'I apportion 60 percent of the back to the injury and 30 percent to degeneration.')),
  row('another division than in the findings', 'percent', ['70 percent', '80%'], adding(orthopaedic, 'discussion', 'I apportion 70 percent of the back to the injury and 30 percent to degeneration.')),
  row('another share of employment', 'percent', ['65 percent', '70%'], adding(psychiatric, 'discussion', 'Actual events of employment account for 65 percent.')),
  row('another impairment', 'impairment', ['12% whole person', 'lumbar spine: 8%'], adding(orthopaedic, 'answers', 'The lumbar spine has 12% whole person impairment.')),
  row('other minutes', 'minutes', ['45 minutes', '125 minutes'], adding(psychiatric, 'mental_status', 'The face-to-face time was 45 minutes.')),
  row('stationary in the findings and not in the words', 'stationary', ['has not reached', 'Permanent and stationary'], { ...followUp, findings: { ...followUp.findings, stationary: true } }),
  row('no interpreter in the words', 'interpreter', ['without an interpreter', 'Rosa Delgado'], adding(orthopaedic, 'complaints', 'The history was taken without an interpreter.')),
  row('an employer of another case', 'employer', ['Northgate Foods', 'Delta Cold Storage'], adding(orthopaedic, 'introduction', 'Employer: Northgate Foods.')),
];
