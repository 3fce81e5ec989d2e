import type { ReportFacts } from '@/lib/domain/report/facts';
import { common, on, packet, section } from './build';
import { noFindings } from '@/lib/domain/report/findings';

/** A follow-up by video in cardiology, below the minimum of minutes with the reason, and not yet stationary. */
export const followUp: ReportFacts = {
  ...common,
  report: { ...common.report, kind: 'follow_up', specialty: 'cardiovascular' },
  case: { ...common.case, claimantName: 'Walter Nakamura', bornOn: on('1961-11-01'), employer: 'Redwood Transit', claimNumbers: ['RT-5567'], adjNumbers: [], injuries: [{ injuredOn: on('2022-01-01'), throughOn: on('2025-02-14'), bodyParts: 'heart, hypertension' }] },
  evaluation: { ...common.evaluation, kind: 'FOLLOW_UP', examinedOn: on('2025-11-02'), remote: true, faceToFaceMinutes: 24, minimum: { minutes: 30, section: '8 CCR 49.4', confidence: 'V' } },
  statements: { ...common.statements, timeVariance: 'The history was taken in full a year ago, only the interval was new, and all questions were answered.', remoteAttestation: 'The issue is termination of temporary disability; worker, carrier and evaluator agreed in writing on October 1, 2025, and no hands-on examination is necessary.' },
  packets: [packet(1, 'Redwood Risk Pool', '2025-10-10', 180)],
  pages: { counted: 164, verified: 164, verificationText: 'I verify under penalty of perjury that I reviewed 164 pages.' },
  excerpts: { confirmed: 6, proposed: 0 },
  findings: { ...noFindings, diagnoses: [{ id: 'd1', code: 'I11.9', label: 'Hypertensive heart disease without heart failure', side: 'none', industrial: true }], stationary: false },
  sections: [
    section('introduction', 'This is a follow-up evaluation of Mr. Nakamura, a bus operator of sixty-four, whom I first examined on November 4, 2024. He was seen by video on {{exam.date}}.'),
    section('history_of_injury', '### Interval history', 'Since my last report he had a cardiac catheterization on June 12, 2025, without obstructive disease, and his medication was changed twice. The continuous trauma ran from January 1, 2022 to February 14, 2025.'),
    section('complaints', 'He complains of shortness of breath on one flight of stairs and of headaches on most mornings. There is no chest pain.'),
    section('medical_history', 'None beyond what my earlier report describes.'),
    section('record_summary', '{chronology}'),
    section('examination', 'By video he is in no distress, speaks in full sentences and has no visible edema. Home readings of the last month average 152/94 mmHg.'),
    section('diagnoses', '{diagnoses}'),
    section('disability', 'He has not reached maximum medical improvement. He remains temporarily partially disabled, with driving of passengers precluded until pressure is controlled.'),
    section('causation', 'As explained in my report of 2024, the hypertension was aggravated by the stress of the job with reasonable medical probability.'),
    section('treatment', 'Treatment should continue with a third agent and a sleep study; I expect stability within four months.'),
    section('discussion', 'Pressure is above goal although he takes two drugs as prescribed, and an agent is yet to be tried; so the condition can be expected to improve, and rating it now would be premature.'),
  ],
};

/** A supplemental on new records; no exam, nobody helped. */
export const supplemental: ReportFacts = {
  ...common,
  report: { ...common.report, kind: 'supplemental' },
  evaluation: { ...common.evaluation, kind: 'SUPPLEMENTAL', requestedOn: on('2026-05-11'), examinedOn: null, address: '', faceToFaceMinutes: null },
  packets: [packet(4, 'Sierra Pacific Mutual', '2026-05-11', 61)],
  pages: { counted: 61, verified: 61, verificationText: 'I verify under penalty of perjury that I reviewed 61 pages.' },
  questions: [{ id: 'q1', text: 'Do the films of 2021 change your apportionment?', askedBy: 'defense', sectionId: 'section-answers', outOfScope: '' }, { id: 'q2', text: 'Is the sleep disorder industrial?', askedBy: 'defense', sectionId: null, outOfScope: 'Sleep medicine' }],
  statements: { ...common.statements, outsideScope: 'The sleep disorder lies outside orthopaedics; an evaluator in sleep medicine is recommended.' },
  sections: [
    section('introduction', 'Counsel for the defendant asked on May 11, 2026 whether records of 2021 change the opinions of my report of March 3, 2026 on Mr. Reyes-Ortiz.'),
    section('record_summary', 'The radiologist described moderate narrowing at L4-5 on films of June 3, 2021 <<packet-4:12>>. A clinic note of the same month describes back pain for six weeks <<packet-4:20>>.'),
    section('discussion', 'The films show that narrowing was there three years before the injury. The records describe no complaint between August 2021 and August 2024, so the narrowing did not disable him until the disc herniated. I therefore find, with reasonable medical probability, that it explains a small share of the present stiffness.'),
    section('answers', 'The films do not change the apportionment in my earlier report: I had assumed degeneration of this degree from the MRI.'),
  ],
};

/** A record review in a panel case that was missed, by an internist. */
export const recordReview: ReportFacts = {
  ...supplemental,
  report: { ...common.report, kind: 'record_review', specialty: 'internal' },
  evaluation: { ...supplemental.evaluation, kind: 'RECORD_REVIEW' },
  statements: common.statements,
  questions: [],
  sections: [
    section('introduction', 'Mr. Reyes-Ortiz did not come to the appointment. At the request of both parties I reviewed the records and report on them without an examination.'),
    section('record_summary', '### Review of records', 'Reports of Valley Occupational Medicine from August 2024 to May 2025 describe reflux after anti-inflammatory drugs <<packet-4:8>>; endoscopy was normal.'),
    section('discussion', 'Reflux began six weeks after naproxen and stopped when it was withdrawn. It is more likely than not a consequence of treatment for the back; an examination remains necessary before I can say whether anything permanent is left.'),
  ],
};

/** An IME in federal court, outside California’s rules. */
export const federalIme: ReportFacts = {
  ...common,
  report: { ...common.report, kind: 'ime', specialty: 'neurology' },
  case: { ...common.case, kind: 'IME', jurisdiction: 'FEDERAL', claimantName: 'Aisha Thompson', bornOn: on('1990-12-31'), employer: '', claimNumbers: [], adjNumbers: [], panelNumber: '', injuries: [{ injuredOn: on('2023-03-12'), throughOn: null, bodyParts: 'head, right wrist' }] },
  evaluation: { ...common.evaluation, minimum: null, faceToFaceMinutes: null },
  packets: [packet(1, 'Harlan & Boyd LLP', '2026-05-01', 300, { declaredPages: null, declarationSignedOn: null })],
  excerpts: { confirmed: 12, proposed: 0 },
  findings: { ...noFindings, diagnoses: [{ id: 'd1', code: 'F07.81', label: 'Postconcussional syndrome, resolved', side: 'none', industrial: null }] },
  statements: { ...common.statements, performedBySigner: false, noUnlawfulReferral: false, noBias: false, trueAndCorrect: false, allIssuesAddressed: false, county: '' },
  sections: [
    section('introduction', 'I examined Ms. Thompson, a 35-year-old architect, on {{exam.date}} at the request of counsel for the defendant. My qualifications, publications of the last ten years, testimony of the last four years and compensation are attached.'),
    section('history_of_injury', 'On March 12, 2023 her car was struck from behind at a light. She did not lose consciousness, and was seen in an emergency department with headache and pain of the right wrist.'),
    section('complaints', 'None at rest. She has a mild headache twice a month after long days at a screen.'),
    section('medical_history', 'No prior head injuries. Migraine in college.'),
    section('record_summary', '{chronology}'),
    section('examination', 'Cranial nerves, strength, reflexes, gait and coordination are normal. Montreal Cognitive Assessment 29 of 30. Both wrists move fully.'),
    section('diagnoses', 'Postconcussional syndrome, resolved.', '{diagnoses}'),
    section('discussion', 'The concussion was mild by every measure in the emergency record, and symptoms ended within five months. Present headaches resemble the migraine that she had before. I find no lasting neurologic injury, to a reasonable degree of medical certainty.'),
  ],
};
