import type { ReportFacts } from '@/lib/domain/report/facts';
import { common, on, packet, section } from './build';

/** An AME in psychiatry: depression after an assault at work, GAF, a percentage of employment, apportionment to an earlier loss; remote work restrictions are not the issue. */
export const psychiatric: ReportFacts = {
  ...common,
  report: { ...common.report, specialty: 'psychiatric' },
  case: { ...common.case, kind: 'AME', panelNumber: '', claimantName: 'Denise Marie Kowalczyk', bornOn: on('1984-02-29'), employer: 'Bayside School District', claimNumbers: ['SD-77-01823'], adjNumbers: ['ADJ9911223'], injuries: [{ injuredOn: on('2024-01-22'), throughOn: null, bodyParts: 'psyche' }] },
  evaluation: { ...common.evaluation, examinedOn: on('2026-03-08'), address: '88 Harrison Street, Suite 310, Oakland, CA 94607', faceToFaceMinutes: 125, minimum: { minutes: 60, section: '8 CCR 49.8', confidence: 'V' } },
  physician: { name: 'Samuel Adeyemi', credentials: 'MD', licenceNumber: 'G 55120', qmeNumber: '004410', specialty: 'Psychiatry' },
  statements: { ...common.statements, county: 'Alameda' },
  packets: [packet(1, 'Bayside Joint Powers Authority', '2026-01-30', 530)],
  pages: { counted: 530, verified: 530, verificationText: 'I verify under penalty of perjury under the laws of the State of California that I reviewed 530 pages of records in connection with this evaluation.' },
  contributors: [{ key: 'named:1', name: 'Hannah Lind', qualifications: 'psychometrist, MA', did: ['diagnostics'], evidence: '', clericalReason: '' }],
  questions: [{ id: 'q1', text: 'Were actual events of employment predominant as to all causes combined?', askedBy: 'joint', sectionId: 'section-causation', outOfScope: '' }],
  findings: {
    measurements: [], 
    diagnoses: [{ id: 'd1', code: 'F43.10', label: 'Post-traumatic stress disorder, unspecified', side: 'none', industrial: true }, { id: 'd2', code: 'F32.1', label: 'Major depressive disorder, single episode, moderate', side: 'none', industrial: true }],
    impairments: [{ id: 'i1', bodyPart: 'psyche', side: 'none', wpiPercent: 20, painPercent: 0, method: 'GAF 58, 2005 Schedule, page 1-16', rationale: 'Moderate symptoms with flat affect, panic twice a week and few friends' }],
    apportionment: [{ id: 'a1', bodyPart: 'psyche', factors: [
      { id: 'f1', cause: 'Assault of January 22, 2024', percent: 75, howAndWhy: 'Intrusive memories, avoidance of the school and panic began with the assault and concern nothing else.', industrial: true },
      { id: 'f2', cause: 'Death of her brother in 2019', percent: 25, howAndWhy: 'Grief had left poor sleep and low mood, for which she was still treated in 2023, and these persist now.', industrial: false },
    ] }],
    stationary: true, stationaryOn: '2026-03-08', employmentCausationPercent: 70,
  },
  sections: [
    section('introduction', 'Ms. Kowalczyk was seen for a psychiatric evaluation as agreed by the parties. She is a {{claimant.age}}-year-old teacher’s aide. My examination took place on {{exam.date}} and lasted {{exam.face_to_face}} face to face. No interpreter was needed.'),
    section('history_of_injury', 'On January 22, 2024, a student of seventeen struck her on the head and neck in the hallway and threatened to return with a weapon. She was treated for bruises, and returned after two weeks to the same corridor, where panic attacks began.'),
    section('complaints', 'She complains of nightmares three nights a week, startle, panic in crowds, low mood, poor concentration and loss of interest in singing, which she loved.'),
    section('medical_history', 'Past psychiatric history: she saw a counselor from 2019 to 2023 after the death of her brother and took sertraline. Past medical history is unremarkable apart from mild asthma.'),
    section('occupational_history', 'She was born in Fresno, finished high school and two years of college, and has worked as an aide since 2011. She is divorced and has a 12-year-old son.'),
    section('record_summary', 'I reviewed and relied upon the records of Dr. Moreno, who diagnosed post-traumatic stress disorder on April 2, 2024 <<packet-1:44>>, and the incident report of the district <<packet-1:3>>.'),
    section('mental_status', 'She is neatly dressed, cooperative and tearful when speaking of the assault. Mood is depressed, affect constricted, thought linear; there are no delusions or hallucinations and no suicidal intent. Beck Depression Inventory: 27. The MMPI-2-RF profile is valid.'),
    section('diagnoses', '{diagnoses}'),
    section('disability', 'She has been permanent and stationary since March 8, 2026. She should not work alone with students of secondary schools. Form DWC-AD 10133.36 is attached.'),
    section('causation', 'Actual events of employment, chiefly the assault, caused 70 percent of the psychiatric injury and are predominant as to all causes combined; bereavement and the divorce account for the rest. No part was substantially caused by a good faith personnel action.'),
    section('impairment', 'Permanent disability is described by a GAF of 58 under the 2005 Schedule, which converts to 20% whole person impairment. Activities of daily living, social functioning, concentration and adaptation are moderately impaired, as the AMA Guides, 5th Edition, chapter 14, classify them.', '{impairments}'),
    section('apportionment', '{apportionment}', 'Apportionment of the disability differs from causation of the injury: 75 percent to the assault and 25 percent to the earlier grief.'),
    section('treatment', 'She has had forty sessions of cognitive therapy and takes venlafaxine. Future medical care should provide twenty further sessions and medication visits for two years.'),
    section('discussion', 'The diagnosis follows from an assault that threatened serious harm, and from intrusive memories, avoidance and arousal that her records describe from the first month and that I observed. Testing gave no sign of exaggeration. These opinions are held with reasonable medical probability.'),
    section('answers', 'Actual events of employment were predominant as to all causes combined, as explained under causation.'),
  ],
};
