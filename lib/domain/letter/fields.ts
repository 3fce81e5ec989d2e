/**
 * What a wording may fill in. `text` prints its value; `flag` and `list` open a section, {{#name}} … {{/name}}; a list repeats it with {{.}} for
 * each line. A text field opens a section too: it is skipped where the value is not known.
 */
export interface MergeField {
  readonly name: string;
  readonly kind: 'text' | 'flag' | 'list';
  readonly means: string;
  /** What a draft says is missing: '[claimant’s address missing]'. Null where an empty value is nothing to miss. */
  readonly missing: string | null;
  readonly sample: string | boolean | readonly string[];
}

const text = (name: string, means: string, missing: string, sample: string): MergeField => ({ name, kind: 'text', means, missing, sample });
const optional = (name: string, means: string, sample: string): MergeField => ({ name, kind: 'text', means, missing: null, sample });
const flag = (name: string, means: string, sample: boolean): MergeField => ({ name, kind: 'flag', means, missing: null, sample });
const list = (name: string, means: string, missing: string | null, ...sample: string[]): MergeField => ({ name, kind: 'list', means, missing, sample });

export const mergeFields: readonly MergeField[] = [
  text('letter.date', 'The day on which it was drafted or filled anew', 'date', 'March 2, 2026'),
  text('practice.name', 'The practice', 'practice’s name', 'Alder Evaluations'),
  text('practice.address', 'Its address, on one line', 'practice’s address', '1200 K Street, Sacramento, CA 95814'),
  text('practice.phone', 'Its phone', 'practice’s phone', '(916) 555-0140'),
  optional('practice.fax', 'Its fax', '(916) 555-0141'),
  optional('practice.email', 'Its e-mail', 'office@alder.example'),

  text('physician.name', 'The evaluator with credentials', 'evaluator’s name', 'Elena Marsh, MD'),
  text('physician.doctor', 'The evaluator as people say it', 'evaluator’s name', 'Dr. Marsh'),
  text('physician.specialty', 'The evaluator’s specialty', 'evaluator’s specialty', 'Orthopaedic surgery'),

  text('claimant.name', 'The claimant', 'claimant’s name', 'Gustavo Reyes-Ortiz'),
  text('claimant.address', 'The claimant’s address, on one line', 'claimant’s address', '77 Alhambra Boulevard, Sacramento, CA 95816'),
  optional('claimant.phone', 'The claimant’s phone', '(916) 555-0177'),
  text('claimant.bornOn', 'The claimant’s date of birth', 'claimant’s date of birth', 'May 4, 1979'),
  flag('represented', 'The claimant has an attorney', true),

  text('client.name', 'Who asked for the work and pays for it', 'client’s name', 'Sierra Pacific Mutual'),
  text('administrator.name', 'The claims administrator', 'claims administrator’s name', 'Sierra Pacific Mutual'),
  text('applicantAttorney.name', 'The applicant attorney', 'applicant attorney’s name', 'Law Office of Dana Whitfield'),
  optional('defenseAttorney.name', 'The defense attorney', 'Harlan Pike LLP'),

  flag('qme', 'A panel QME case', true),
  flag('ame', 'An AME case', false),
  flag('medicalLegal', 'A QME or AME case', true),
  text('case.number', 'Our number of the case', 'case number', 'C-1187'),
  text('case.kind', 'What is done: ‘panel QME evaluation’, ‘independent medical examination’', 'kind of case', 'panel QME evaluation'),
  text('case.claimNumber', 'The claim number', 'claim number', 'GBI-229140'),
  optional('case.adjNumber', 'The ADJ number of the Appeals Board', 'ADJ1234567'),
  optional('case.panelNumber', 'The panel number', '7731906'),
  text('case.injuredOn', 'The date of injury; first and last day of a cumulative trauma', 'date of injury', 'August 14, 2025'),
  optional('case.bodyParts', 'Body parts', 'Lumbar spine, left knee'),
  optional('case.employer', 'The employer', 'Delta Cold Storage'),
  list('injuries', 'Each injury with its date, claim and ADJ number', null, 'August 14, 2025: claim GBI-229140, ADJ1234567, lumbar spine, left knee'),
  flag('asked', 'The evaluator was asked questions', true),
  list('issues', 'Each question that the evaluator was asked, numbered', null, '1. Is the lumbar condition industrial?', '2. Is the claimant permanent and stationary?'),

  text('exam.date', 'The day of the appointment', 'day of the appointment', 'Tuesday, March 24, 2026'),
  text('exam.time', 'The time of the appointment', 'time of the appointment', '9:00 AM'),
  text('exam.place', 'The office', 'place of the appointment', 'Sacramento'),
  text('exam.address', 'The office’s address, on one line', 'address of the place of the appointment', '1200 K Street, Suite 4, Sacramento, CA 95814'),
  optional('exam.phone', 'The office’s phone', '(916) 555-0142'),
  text('exam.bookedOn', 'The day on which it was booked', 'day on which it was booked', 'February 27, 2026'),
  text('exam.kind', '‘comprehensive evaluation’, ‘follow-up evaluation’, ‘deposition’', 'kind of appointment', 'comprehensive evaluation'),
  text('exam.length', 'How long it is set to take', 'length of the appointment', '60 minutes'),
  flag('exam.remote', 'It is held remotely', false),

  flag('interpreter', 'An interpreter is needed', true),
  text('interpreter.language', 'The language', 'language of the interpreter', 'Spanish'),
  text('interpreter.certified', '‘a certified interpreter’, or what is known of the certification', 'certification of the interpreter', 'a certified interpreter'),
  text('interpreter.arrangedBy', 'Who arranges and pays', 'who arranges the interpreter', 'the claims administrator'),
  optional('interpreter.vendor', 'The interpreter’s office', 'Valley Interpreters'),

  text('reason', 'The reason that was given for this letter', 'reason', 'The evaluator is called as a witness on that day.'),
  text('previous.date', 'The day of the appointment before it was moved', 'earlier day', 'Tuesday, March 10, 2026'),
  optional('previous.time', 'The time before it was moved', '10:30 AM'),
  text('cancelled.on', 'The day of the cancellation', 'day of the cancellation', 'March 20, 2026'),
  text('cancelled.by', 'Who cancelled', 'who cancelled', 'the claimant'),
  optional('cancelled.daysBefore', 'How many business days before the appointment', '2 business days'),
  flag('cancelled.inWriting', 'It was cancelled in writing', false),
  optional('missed.lateMinutes', 'How late the claimant came', '45 minutes'),

  list('items', 'What is asked for or lacking, line by line', 'what is asked for', 'Records of treatment from August 2025 on', 'Imaging of the lumbar spine'),
  text('answerBy', 'The day by which an answer is asked for', 'day by which to answer', 'March 16, 2026'),
  text('packet.sender', 'Who sent the records', 'sender of the records', 'Sierra Pacific Mutual'),
  text('packet.receivedOn', 'The day they came', 'day the records came', 'February 26, 2026'),
  text('packet.countedPages', 'Pages counted', 'page count', '412 pages'),
  text('packet.declaredPages', 'Pages declared', 'declared page count', '380 pages'),
  list('packet.alsoLacking', 'What else these records lack, line by line', null, 'A log of the documents, in their order'),
  flag('packet.undeclared', 'They came without the sender’s declaration', true),
  list('conflicts', 'What is disclosed, line by line', 'what is disclosed', 'The evaluator treated the claimant in 2019.'),
  text('absence.startsOn', 'First day of the absence', 'first day of the absence', 'June 1, 2026'),
  text('absence.endsOn', 'Last day of the absence', 'last day of the absence', 'June 30, 2026'),
  text('absence.days', 'How long it is', 'length of the absence', '30 days'),
  text('report.title', 'The report that is served', 'title of the report', 'Comprehensive medical-legal report of May 4, 2026'),
  text('report.signedOn', 'The day on which it was signed', 'day of the signature', 'May 4, 2026'),
  text('report.pages', 'How long it is', 'length of the report', '42 pages'),
  text('report.sha256', 'The SHA-256 of its PDF, by which it can be known again', 'SHA-256 of the report', '3f1b9d0c5a7e4f2281d6c0b9a8e7f6d5c4b3a291807f6e5d4c3b2a1908f7e6d5'),
  list('report.enclosures', 'What goes with it', null, 'Declaration of service of the report, with the content of QME Form 122'),
  text('extension.ground', 'The ground on which more time is asked for', 'ground', 'Test results that have not come'),
  text('extension.dueOn', 'The day on which the report is due without it', 'day on which the report is due', 'April 23, 2026'),
  text('extension.newDueOn', 'The day on which it would be due', 'new day', 'May 23, 2026'),
  text('extension.days', 'How much time is asked for', 'number of days', '30 days'),
  list('extension.evidence', 'What is enclosed to show the ground', null, 'Letter of the imaging center of April 10, 2026'),
  list('absence.exams', 'Examinations already set in that time, and what becomes of each', null, 'June 9, 2026: will be completed', 'June 16, 2026: rescheduled to July 7, 2026'),

  text('payment.invoice', 'The number of the bill', 'number of the bill', '2026-0041'),
  text('payment.issuedOn', 'The day of the bill', 'day of the bill', 'March 2, 2026'),
  text('payment.serviceOn', 'The date of service', 'date of service', 'February 2, 2026'),
  text('payment.receivedOn', 'The day on which the payer had the bill and the report', 'day of receipt', 'March 5, 2026'),
  text('payment.dueOn', 'The last day to pay or to explain', 'last day to pay', 'May 4, 2026'),
  text('payment.days', 'How long ago it was received', 'days since receipt', '66 days'),
  text('payment.total', 'The amount of the bill', 'amount of the bill', '$2,015.00'),
  text('payment.balance', 'What is still owed of it', 'amount owed', '$2,015.00'),
  optional('payment.penalty', 'The penalty of 10%', '$201.50'),
  optional('payment.interest', 'Interest of 7% a year from receipt', '$25.50'),
  optional('payment.withCharges', 'What is owed with penalty and interest', '$2,242.00'),
  optional('payment.through', 'The day to which interest is counted', 'May 10, 2026'),
  list('payment.sentBefore', 'Letters that asked before', null, 'Reminder of May 5, 2026'),

  list('terms', 'The fee agreement’s terms in words', null, 'The fee for the examination and report is $1,800.00.', 'A missed appointment is billed at $600.00.'),
  optional('agreement.name', 'The name of the fee agreement', 'Standard IME'),
  optional('referral.number', 'Our number of the referral', 'R-214'),
  text('referral.receivedOn', 'The day the referral came', 'day the referral came', 'February 20, 2026'),
];

const byName = new Map(mergeFields.map((field) => [field.name, field]));

/** The field of that name; undefined where there is none. */
export function mergeFieldNamed(name: string): MergeField | undefined {
  return byName.get(name);
}

/** Values by the fields' names. */
export type MergeValues = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The catalogue's sample data, for a preview without a case. */
export const sampleValues: MergeValues = Object.fromEntries(mergeFields.map(({ name, sample }) => [name, sample]));
