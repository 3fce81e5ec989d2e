import type { ReportFacts } from '@/lib/domain/report/facts';
import { common, packet, section } from './build';

/** A panel QME's comprehensive report on back and knee: interpreter, three packets of which one is undeclared, impairment and apportionment. */
export const orthopaedic: ReportFacts = {
  ...common,
  evaluation: { ...common.evaluation, interpreter: { language: 'Spanish', used: true, name: 'Rosa Delgado', certification: 'certified medical interpreter, no. 301177' } },
  packets: [
    packet(1, 'Sierra Pacific Mutual', '2026-04-20', 812),
    packet(2, 'Law Office of Dana Whitfield', '2026-05-02', 240),
    packet(3, 'Harbor Imaging', '2026-05-20', 96, { declaredPages: null, declarationSignedOn: null, held: true }),
  ],
  pages: { counted: 1052, verified: 1052, verificationText: 'I verify under penalty of perjury under the laws of the State of California that I reviewed 1,052 pages of records in connection with this evaluation.' },
  excerpts: { confirmed: 31, proposed: 0 },
  contributors: [
    { key: 'user-assistant', name: 'Priya Raman', qualifications: 'medical historian, eight years of medical-legal work', did: ['took_history'], evidence: 'history of June 2', clericalReason: '' },
    { key: 'user-reviewer', name: 'Marcus Bell', qualifications: 'registered nurse, certified legal nurse consultant', did: ['excerpted'], evidence: '31 excerpts, May 6 to 12', clericalReason: '' },
    { key: 'interpreter', name: 'Rosa Delgado', qualifications: 'certified medical interpreter, no. 301177', did: ['interpreted'], evidence: 'exam of June 2', clericalReason: '' },
    { key: 'user-front', name: 'Joy Park', qualifications: '', did: ['other'], evidence: 'appointment letters', clericalReason: 'Scheduled the appointment and mailed the notice' },
  ],
  questions: [
    { id: 'q1', text: 'Is the left knee injury industrial?', askedBy: 'applicant', sectionId: 'section-causation', outOfScope: '' },
    { id: 'q2', text: 'Has the applicant reached maximum medical improvement, and what is the impairment?', askedBy: 'defense', sectionId: 'section-answers', outOfScope: '' },
  ],
  findings: {
    measurements: [
      { id: 'm1', group: 'Lumbar spine, range of motion', what: 'Flexion', left: '', right: '', value: '42°', normal: '60°', takenById: '' },
      { id: 'm2', group: 'Knee, range of motion', what: 'Flexion', left: '118°', right: '138°', value: '', normal: '135°', takenById: '' },
      { id: 'm3', group: 'Knee, girth of the thigh', what: '10 cm above the patella', left: '46.5 cm', right: '48.0 cm', value: '', normal: '', takenById: '' },
    ],
    diagnoses: [
      { id: 'd1', code: 'M51.26', label: 'Intervertebral disc displacement, lumbar region', side: 'none', industrial: true },
      { id: 'd2', code: 'S83.242D', label: 'Tear of medial meniscus, left knee, subsequent encounter', side: 'left', industrial: true },
    ],
    impairments: [
      { id: 'i1', bodyPart: 'lumbar spine', side: 'none', wpiPercent: 8, painPercent: 1, method: 'Table 15-3, page 384, DRE lumbar category II', rationale: 'Guarding and asymmetric loss of motion without verified radiculopathy' },
      { id: 'i2', bodyPart: 'knee', side: 'left', wpiPercent: 1, painPercent: 0, method: 'Table 17-33, page 546, partial medial meniscectomy', rationale: 'Arthroscopic partial meniscectomy of February 2025' },
    ],
    apportionment: [
      { id: 'a1', bodyPart: 'lumbar spine', factors: [
        { id: 'f1', cause: 'Injury of August 14, 2024', percent: 80, howAndWhy: 'The lifting injury herniated the disc at L4-5, and pain, guarding and loss of motion began that day and remain.', industrial: true },
        { id: 'f2', cause: 'Degenerative disc disease', percent: 20, howAndWhy: 'Films of 2021 already show narrowing at L4-5, which weakened the disc and contributes to stiffness now.', industrial: false },
      ] },
      { id: 'a2', bodyPart: 'left knee', factors: [{ id: 'f3', cause: 'Injury of August 14, 2024', percent: 100, howAndWhy: 'The meniscus tore in the twist of that day; no earlier complaint, injury or degeneration is on record.', industrial: true }] },
    ],
    stationary: true, stationaryOn: 'June 2, 2026', employmentCausationPercent: null,
  },
  sections: [
    section('introduction', 'I evaluated {{claimant.name}} on {{exam.date}} at {{exam.address}} as a Panel Qualified Medical Evaluator in orthopaedic surgery. Mr. Reyes-Ortiz is a {{claimant.age}}-year-old order selector for Delta Cold Storage who is right handed. {{interpreter.sentence}}', 'Claim number: {{case.claim_numbers}}. WCAB number: {{case.adj_numbers}}. Panel number: {{case.panel_number}}.'),
    section('history_of_injury', 'On August 14, 2024, Mr. Reyes-Ortiz lifted a case of frozen goods of about 60 pounds from a low shelf, twisted to the left on a wet floor and felt a sharp pain in the low back and a pop in the left knee. He reported the injury the same day and was sent to Valley Occupational Medicine.', 'An MRI of the lumbar spine of October 3, 2024 showed a disc protrusion at L4-5 <<packet-1:114>>. Dr. Halloran performed an arthroscopic partial medial meniscectomy of the left knee on February 11, 2025 <<packet-1:402>>.'),
    section('complaints', 'He complains of constant low back pain, four to six of ten, worse with bending and with sitting for more than 40 minutes. The left knee aches on stairs and swells after a day of standing. He has no numbness or weakness of the legs.'),
    section('medical_history', 'He was treated for a low back strain in 2021, which resolved in six weeks without loss of time. He has high blood pressure, treated with lisinopril. There were no earlier injuries of the left knee.'),
    section('occupational_history', 'He has worked in warehouses since 2004 and for this employer since 2016. The job requires lifting up to 70 pounds, bending often and walking most of an eight-hour shift.'),
    section('record_summary', 'I reviewed the records listed in this report. What bears on the opinions is set out in order of its date.', '{chronology}'),
    section('examination', 'He is a well developed man who walks without a limp and rises from the chair slowly. There is guarding of the lumbar paraspinal muscles, and motion is asymmetric. Straight leg raising is negative on both sides. The left knee has a healed portal scar, medial joint line tenderness and a trace effusion; the right knee is unremarkable.', '{measurements}'),
    section('diagnostics', 'Standing films of the left knee taken on June 2, 2026 show preserved joint spaces. I ordered radiographs of the left knee because the last films preceded the surgery and joint space had to be measured.'),
    section('diagnoses', '{diagnoses}'),
    section('disability', 'The condition has been permanent and stationary since June 2, 2026. He is precluded from lifting more than 35 pounds and from repeated bending, kneeling and squatting. He was temporarily totally disabled from February 11, 2025 to May 20, 2025. He cannot return to his usual occupation; form DWC-AD 10133.36 is attached.'),
    section('causation', 'It is medically probable that the injuries of lumbar spine and left knee arose out of and occurred in the course of employment on August 14, 2024. The mechanism, a lift with a twist on a wet floor, the immediate report and the imaging agree with each other.'),
    section('impairment', 'Impairment follows the AMA Guides to the Evaluation of Permanent Impairment, Fifth Edition. The lumbar spine is placed in DRE category II, with 8% whole person impairment and 1% added for pain; the left knee rates 1% whole person impairment after partial meniscectomy.', '{impairments}'),
    section('apportionment', 'Apportionment is to causation of the present disability. Of the disability of the lumbar spine, 80 percent is apportioned to the injury of August 14, 2024 and 20 percent to degenerative disc disease.', '{apportionment}'),
    section('treatment', 'Treatment to date was reasonable: physical therapy, one epidural injection, and arthroscopy. Further medical care should include visits for flare-ups, anti-inflammatory medication and a course of therapy each year.'),
    section('discussion', 'My opinions rest on the history, which was consistent throughout the records, on the examination and on the imaging. The protrusion at L4-5 lies at the level of his pain and guarding. I disagree with Dr. Okafor, who thought the knee symptoms nonindustrial, because he did not have the operative report, which describes an acute vertical tear. All opinions are stated to a reasonable medical probability.'),
    section('answers', 'The left knee injury is industrial, for the reasons given under causation. The applicant reached maximum medical improvement on June 2, 2026, and the impairment is stated above with its tables.'),
  ],
};
