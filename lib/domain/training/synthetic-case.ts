import { addDays, calendarDate, weekday, type CalendarDate } from '../calendar';

/** What an excerpt of the invented records says; its day counts from the injury. */
export interface SyntheticExcerpt {
  readonly page: number;
  readonly daysAfterInjury: number;
  readonly provider: string;
  readonly type: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly confirmed: boolean;
}

/** A case that never was: nobody in it lives, and no number in it was given by anybody. */
export interface SyntheticCase {
  readonly claimant: { readonly name: string; readonly bornOn: CalendarDate; readonly phone: string; readonly street: string; readonly city: string; readonly state: string; readonly postalCode: string };
  readonly injury: { readonly claimNumber: string; readonly adjNumber: string; readonly bodyParts: string; readonly employer: string };
  readonly panelNumber: string;
  readonly questions: readonly { readonly text: string; readonly askedBy: 'applicant_attorney' | 'defense_attorney' | 'claims_administrator' }[];
  readonly faceToFaceMinutes: number;
  readonly pages: number;
  readonly excerpts: readonly SyntheticExcerpt[];
}

type Told = readonly [page: number, daysAfterInjury: number, provider: string, type: string, text: string, tags?: readonly string[], confirmed?: false];

const told = (rows: readonly Told[]): SyntheticExcerpt[] =>
  rows.map(([page, daysAfterInjury, provider, type, text, tags = [], confirmed = true as boolean]) => ({ page, daysAfterInjury, provider, type, text, tags, confirmed }));

const lowBack: SyntheticCase = {
  claimant: { name: 'Marisol Quintero Practice', bornOn: calendarDate('1979-04-18'), phone: '(916) 555-0101', street: '18 Sample Court', city: 'Sacramento', state: 'CA', postalCode: '95814' },
  injury: { claimNumber: 'TRAIN-204417', adjNumber: 'ADJ00000001', bodyParts: 'Low back, left leg', employer: 'Example Produce Company' },
  panelNumber: '0000001',
  questions: [
    { text: 'Did the injury arise out of and in the course of employment?', askedBy: 'claims_administrator' },
    { text: 'Is the condition permanent and stationary, and since when?', askedBy: 'claims_administrator' },
    { text: 'What is the whole person impairment under the AMA Guides, 5th Edition, and why is that method the most accurate?', askedBy: 'applicant_attorney' },
    { text: 'What share of the permanent disability is due to other factors, and how and why?', askedBy: 'defense_attorney' },
    { text: 'Is further medical treatment needed, and is the worker able to do the usual job?', askedBy: 'applicant_attorney' },
  ],
  faceToFaceMinutes: 50,
  pages: 214,
  excerpts: told([
    [6, -1180, 'Delta Sample Chiropractic', 'chiropractic_note', 'Seen three times for low back stiffness after moving house. Discharged without complaints after two weeks.', ['prior_injury', 'apportionment']],
    [14, 0, 'Capitol Example Urgent Care', 'doctors_first_report', 'While lifting a 45-pound crate from the floor she felt a pop and immediate low back pain that ran into the left buttock.', ['causation']],
    [16, 0, 'Capitol Example Urgent Care', 'doctors_first_report', 'Lumbar flexion limited by pain. Straight leg raising positive on the left at 50 degrees. Strength and reflexes intact.', ['causation']],
    [31, 12, 'Example Occupational Medicine', 'work_status', 'Modified duty: no lifting above 10 pounds, no repeated bending. Not accommodated by the employer.', ['work_status']],
    [52, 41, 'Sample Imaging Center', 'imaging_report', 'MRI of the lumbar spine: L5-S1 left paracentral disc protrusion of 5 mm that contacts the left S1 nerve root. Mild facet changes at L4-5.', ['causation', 'apportionment']],
    [77, 68, 'Riverside Example Therapy', 'physical_therapy_note', 'Twelve visits completed. Pain from 8 to 5 of 10. Sitting tolerance 30 minutes.'],
    [103, 120, 'Example Spine Associates', 'consultation', 'Left S1 radiculopathy from the disc protrusion. Epidural injection advised; surgery not advised at this time.', ['causation']],
    [118, 141, 'Example Spine Associates', 'operative_report', 'Left S1 transforaminal epidural steroid injection without complication. Relief of leg pain by 60% for seven weeks.'],
    [149, 230, 'Sample Neurodiagnostics', 'diagnostic_study', 'Electromyography: chronic left S1 radiculopathy, no active denervation.', ['causation'], false],
    [171, 288, 'Example Occupational Medicine', 'pr2_progress_report', 'Pain 4 of 10, numbness of the outer left foot. Left Achilles reflex absent. Has reached maximum medical improvement.', ['work_status'], false],
    [188, 295, 'Example Produce Company', 'job_description', 'Stocker: lifting up to 50 pounds often, bending and stooping most of the shift.', ['work_status'], false],
  ]),
};

const shoulder: SyntheticCase = {
  claimant: { name: 'Terrence Oyelaran Practice', bornOn: calendarDate('1968-11-02'), phone: '(916) 555-0102', street: '5 Specimen Lane', city: 'Stockton', state: 'CA', postalCode: '95202' },
  injury: { claimNumber: 'TRAIN-318806', adjNumber: 'ADJ00000002', bodyParts: 'Right shoulder', employer: 'Sample Freight Lines' },
  panelNumber: '0000002',
  questions: [
    { text: 'Was the rotator cuff tear caused by the fall at work?', askedBy: 'defense_attorney' },
    { text: 'Is the condition permanent and stationary?', askedBy: 'claims_administrator' },
    { text: 'Rate the impairment of the right shoulder by range of motion and by any other method that applies.', askedBy: 'applicant_attorney' },
    { text: 'Apportion between the fall, the earlier shoulder complaints and degeneration.', askedBy: 'defense_attorney' },
    { text: 'Which future care is needed, and which work restrictions?', askedBy: 'applicant_attorney' },
  ],
  faceToFaceMinutes: 45,
  pages: 236,
  excerpts: told([
    [9, -2410, 'Example Family Practice', 'progress_note', 'Right shoulder aching after weekend baseball. Full motion. Advised rest; no follow-up recorded.', ['prior_injury', 'apportionment']],
    [21, 0, 'Valley Sample Emergency Department', 'emergency_report', 'Slipped from a trailer step and fell on the outstretched right arm. Unable to raise the arm above shoulder level.', ['causation']],
    [24, 0, 'Valley Sample Emergency Department', 'imaging_report', 'Right shoulder, three views: no fracture. Subacromial spur.', ['apportionment']],
    [40, 9, 'Example Orthopedics', 'consultation', 'Positive drop-arm and empty-can tests. Active abduction 80 degrees. Rotator cuff tear suspected.', ['causation']],
    [58, 23, 'Sample Imaging Center', 'imaging_report', 'MRI: full-thickness tear of the supraspinatus, 18 mm, retracted to the top of the humeral head. Moderate acromioclavicular arthrosis.', ['causation', 'apportionment']],
    [92, 61, 'Example Surgery Center', 'operative_report', 'Arthroscopic repair of the right supraspinatus with two anchors, subacromial decompression, distal clavicle excision.', ['surgery']],
    [131, 150, 'Riverside Example Therapy', 'physical_therapy_note', 'Twenty-four visits. Flexion 130, abduction 120, internal rotation 50 degrees.'],
    [166, 262, 'Example Orthopedics', 'pr2_progress_report', 'Flexion 140, abduction 130, adduction 40, extension 40, internal rotation 50, external rotation 70 degrees. Strength 4 of 5 in abduction.', [], false],
    [168, 262, 'Example Orthopedics', 'work_status', 'Permanent restrictions proposed: no lifting above shoulder level over 10 pounds.', ['work_status'], false],
    [201, 270, 'Sample Freight Lines', 'job_description', 'Driver with unloading: overhead reaching at times, lifting up to 70 pounds.', ['work_status'], false],
  ]),
};

/** The case that is practiced on after so many before: they take turns. */
export function syntheticCase(before: number): SyntheticCase {
  return before % 2 === 0 ? lowBack : shoulder;
}

/** The days of a synthetic case, so that its report is due soon and not late: the exam lies about a week back, on a working weekday. */
export function syntheticDays(today: CalendarDate) {
  const weekBack = addDays(today, -7);
  const back = Math.max(0, weekday(weekBack) - 5);
  const examOn = addDays(weekBack, -back);
  return {
    examOn,
    requestedOn: addDays(examOn, -45),
    notifiedOn: addDays(examOn, -44),
    recordsOn: addDays(examOn, -14),
    declaredOn: addDays(examOn, -16),
    injuredOn: addDays(examOn, -330),
  };
}
