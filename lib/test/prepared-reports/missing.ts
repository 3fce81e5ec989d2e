import { textOf } from '@/lib/domain/report/doc';
import type { ReportFacts, ReportStatements } from '@/lib/domain/report/facts';
import type { ReportFindings } from '@/lib/domain/report/findings';
import type { WrittenSection } from '@/lib/domain/report/sections';
import { packet, written } from './build';
import { orthopaedic } from './orthopaedic';
import { federalIme, followUp, recordReview, supplemental } from './others';
import { psychiatric } from './psychiatric';

/** A complete report with one thing taken out, and the element that must then be found, and no other. */
export interface Missing {
  readonly says: string;
  readonly code: string;
  readonly tone: 'block' | 'warn';
  readonly facts: ReportFacts;
}

/** A section with other words. Without any, its title stands alone. */
export function rewrite(facts: ReportFacts, key: WrittenSection, ...lines: readonly string[]): ReportFacts {
  const doc = written(...lines);
  return { ...facts, sections: facts.sections.map((section) => (section.key === key ? { ...section, doc, text: textOf(doc) } : section)) };
}

const without = (facts: ReportFacts, key: WrittenSection): ReportFacts => ({ ...facts, sections: facts.sections.filter((section) => section.key !== key) });
const stating = (facts: ReportFacts, changed: Partial<ReportStatements>): ReportFacts => ({ ...facts, statements: { ...facts.statements, ...changed } });
const finding = (facts: ReportFacts, changed: Partial<ReportFindings>): ReportFacts => ({ ...facts, findings: { ...facts.findings, ...changed } });
const seen = (facts: ReportFacts, changed: Partial<ReportFacts['evaluation']>): ReportFacts => ({ ...facts, evaluation: { ...facts.evaluation, ...changed } });
const [spine, knee] = orthopaedic.findings.impairments;
const [ofSpine, ofKnee] = orthopaedic.findings.apportionment;
if (!spine || !knee || !ofSpine || !ofKnee) throw new Error('The orthopaedic report has a spine and a knee.');

const row = (says: string, code: string, tone: Missing['tone'], facts: ReportFacts): Missing => ({ says, code, tone, facts });

/** Each lacks one thing, and nothing else. */
export const reportsMissingOne: readonly Missing[] = [
  row('the exam was never marked as held', 'exam.date', 'block', seen(orthopaedic, { examinedOn: null })),
  row('no street where the claimant was seen', 'exam.address', 'block', seen(psychiatric, { address: 'Oakland' })),
  row('no face-to-face minutes', 'exam.minutes', 'block', seen(orthopaedic, { faceToFaceMinutes: null })),
  row('24 of 30 minutes and no word why', 'exam.variance', 'block', stating(followUp, { timeVariance: ' ' })),
  row('by video and nothing attested', 'exam.remote', 'warn', stating(followUp, { remoteAttestation: '' })),
  row('an interpreter without a name', 'exam.interpreter', 'warn', { ...seen(orthopaedic, { interpreter: { language: 'Spanish', used: true, name: '', certification: '' } }), contributors: orthopaedic.contributors.filter(({ key }) => key !== 'interpreter') }),
  row('films ordered, and not why', 'exam.diagnostics', 'warn', rewrite(orthopaedic, 'diagnostics', 'I ordered radiographs of the left knee. They show preserved joint spaces.')),
  row('records received and none summarized', 'records.reviewed', 'block', rewrite(rewrite(orthopaedic, 'record_summary'), 'history_of_injury', 'On August 14, 2024, Mr. Reyes-Ortiz lifted a case of frozen goods, twisted on a wet floor and felt pain in the low back and a pop in the left knee.')),
  row('a packet without an index', 'records.index', 'warn', { ...followUp, packets: [packet(1, 'Redwood Risk Pool', '2025-10-10', 180, { documents: [] })] }),
  row('pages counted and not verified', 'records.verification', 'warn', { ...psychiatric, pages: { counted: 530, verified: null, verificationText: '' } }),
  row('verified, then another packet came', 'records.verified_count', 'block', { ...supplemental, pages: { counted: 75, verified: 61, verificationText: '' } }),
  row('an undeclared packet is cited', 'records.held', 'warn', rewrite(orthopaedic, 'complaints', 'He complains of constant low back pain and of an ache in the left knee, as he told the imaging center <<packet-3:5>>.')),
  row('no history of the injury', 'wcab.history', 'warn', rewrite(orthopaedic, 'history_of_injury')),
  row('complaints left at the template’s prompt', 'wcab.complaints', 'warn', rewrite(orthopaedic, 'complaints', 'The applicant complains of: [complaints by body part]')),
  row('no medical history', 'wcab.medical_history', 'warn', without(orthopaedic, 'medical_history')),
  row('no mental status', 'wcab.examination', 'warn', without(psychiatric, 'mental_status')),
  row('no diagnosis', 'wcab.diagnosis', 'warn', finding(rewrite(followUp, 'diagnoses'), { diagnoses: [] })),
  row('no limitations at work', 'wcab.disability', 'warn', rewrite(rewrite(orthopaedic, 'disability', '[Disability, its extent and duration]'), 'impairment', 'Impairment follows the AMA Guides, Fifth Edition, at 8% whole person impairment of the lumbar spine and 1% of the left knee; form DWC-AD 10133.36 is attached.', '{impairments}')),
  row('no causation', 'wcab.causation', 'warn', { ...without(orthopaedic, 'causation'), questions: orthopaedic.questions.slice(1) }),
  row('no treatment', 'wcab.treatment', 'warn', without(followUp, 'treatment')),
  row('stationary or not is nowhere said', 'wcab.stationary', 'warn', finding(rewrite(followUp, 'disability', 'He remains temporarily partially disabled, and should not drive passengers for the present.'), { stationary: null })),
  row('stationary, and no permanent disability described', 'wcab.impairment', 'warn', finding(without(rewrite(orthopaedic, 'apportionment', 'There is nothing to divide.'), 'impairment'), { impairments: [], apportionment: [] })),
  row('permanent disability and no apportionment', 'wcab.apportionment', 'warn', finding(without(orthopaedic, 'apportionment'), { apportionment: [] })),
  row('psychiatric, and no percent of employment', 'wcab.psychiatric_percent', 'warn', rewrite(rewrite(psychiatric, 'causation', 'The assault at work caused the psychiatric injury, as the course of the symptoms shows. No part was caused by a good faith personnel action.'), 'answers', 'Events at work were the chief cause, as explained under causation.')),
  row('conclusions without reasons', 'wcab.reasons', 'warn', rewrite(rewrite(supplemental, 'discussion', 'No change.'), 'answers', 'With reasonable medical probability the films of 2021 do not change the apportionment in my earlier report.')),
  row('no medical probability', 'opinion.probability', 'warn', rewrite(recordReview, 'discussion', 'Reflux began six weeks after naproxen and stopped when it was withdrawn, because the drug irritates the stomach. An examination remains necessary before I can say whether anything permanent is left.')),
  row('a knee without a percent', 'impairment.percent', 'warn', finding(orthopaedic, { impairments: [spine, { ...knee, wpiPercent: null }] })),
  row('a spine without table and page', 'impairment.method', 'warn', finding(orthopaedic, { impairments: [{ ...spine, method: 'By the Guides' }, knee] })),
  row('no edition of the Guides', 'impairment.guides', 'warn', rewrite(orthopaedic, 'impairment', 'The lumbar spine is placed in DRE category II, with 8% whole person impairment and 1% added for pain; the left knee rates 1% whole person impairment.', '{impairments}')),
  row('Almaraz without a reason', 'impairment.almaraz', 'warn', finding(rewrite(orthopaedic, 'impairment', 'Impairment follows the AMA Guides, Fifth Edition. Under Almaraz/Guzman I rate the lumbar spine by analogy at 8% whole person impairment.', '{impairments}'), { impairments: [spine, knee] })),
  row('psychiatric impairment without GAF', 'impairment.gaf', 'warn', finding(rewrite(psychiatric, 'impairment', 'Permanent disability is rated at 20% whole person impairment. Activities of daily living are moderately impaired, as the AMA Guides, 5th Edition, chapter 14, classify them.', '{impairments}'), { impairments: psychiatric.findings.impairments.map((one) => ({ ...one, method: 'Chapter 14, class 3' })) })),
  row('causes add up to 90', 'apportionment.percent', 'warn', finding(rewrite(orthopaedic, 'apportionment', 'Apportionment is to causation of the present disability.', '{apportionment}'), { apportionment: [{ ...ofSpine, factors: ofSpine.factors.map((one) => (one.industrial ? { ...one, percent: 70 } : one)) }, ofKnee] })),
  row('a cause without how and why', 'apportionment.why', 'warn', finding(orthopaedic, { apportionment: [{ ...ofSpine, factors: ofSpine.factors.map((one) => (one.industrial ? one : { ...one, howAndWhy: 'See above' })) }, ofKnee] })),
  row('a question that nothing answers', 'issues.questions', 'warn', { ...orthopaedic, questions: [...orthopaedic.questions, { id: 'q3', text: 'Were the periods of temporary disability appropriate?', askedBy: 'defense', sectionId: null, outOfScope: '' }] }),
  row('out of scope, and no specialty recommended', 'issues.scope', 'warn', stating(supplemental, { outsideScope: '' })),
  row('voucher report not mentioned', 'issues.voucher', 'warn', rewrite(psychiatric, 'disability', 'She has been permanent and stationary since March 8, 2026. She should not work alone with students of secondary schools.')),
  row('the signer does not say that he examined', 'lc4628.performed', 'block', stating(psychiatric, { performedBySigner: false })),
  row('a reviewer without qualifications', 'lc4628.contributors', 'block', { ...orthopaedic, contributors: orthopaedic.contributors.map((one) => (one.key === 'user-reviewer' ? { ...one, qualifications: '' } : one)) }),
  row('excerpts still proposed', 'lc4628.excerpts', 'warn', { ...followUp, excerpts: { confirmed: 6, proposed: 3 } }),
  row('no declaration of truth', 'lc4628.declaration', 'block', stating(supplemental, { trueAndCorrect: false })),
  row('no county', 'lc4628.county', 'block', stating(recordReview, { county: '' })),
  row('no declaration on referrals', 'lc139_3.declaration', 'block', stating(orthopaedic, { noUnlawfulReferral: false })),
  row('no word on discrimination', 'qme.bias', 'warn', stating(psychiatric, { noBias: false })),
  row('not said that all issues are addressed', 'qme.all_issues', 'warn', stating(followUp, { allIssuesAddressed: false })),
  row('a prompt still in the text', 'text.unfinished', 'warn', rewrite(orthopaedic, 'treatment', 'Treatment to date was reasonable: therapy, one injection and arthroscopy. Further medical care should include visits for flare-ups and [other future treatment].')),
  row('federal, without list of testimony', 'report.federal', 'warn', rewrite(federalIme, 'introduction', 'I examined Ms. Thompson, a 35-year-old architect, on {{exam.date}} at the request of counsel. My qualifications, publications of the last ten years and compensation are attached.')),
  row('an IME without an opinion', 'report.reasons', 'warn', without(federalIme, 'discussion')),
  row('an IME without an examination', 'report.examination', 'warn', without(federalIme, 'examination')),
];
