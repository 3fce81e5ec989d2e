import { parts, type Wording } from './wording';

/** The content that QME Form 123 asks for, as far as it is known; the form and 8 CCR 41.5 are to be read before it is relied on. */
export const conflictDisclosure: Wording = {
  subject: 'Disclosure of a possible conflict of interest',
  body: parts(
    '{{physician.name}} discloses to all parties what could be seen as a conflict of interest in the {{case.kind}} of {{claimant.name}} (8 CCR 41.5). This letter carries the content of QME Form 123; it is not the official form itself.',
    '## What is disclosed',
    '{{#conflicts}}\n- {{.}}\n{{/conflicts}}',
    '{{#reason}}{{reason}}{{/reason}}',
    'A party that objects to the evaluator on this ground, or that waives it, should say so in writing to us and to the other side{{#answerBy}} by {{answerBy}}{{/answerBy}}.',
    'Our office can be reached at {{practice.phone}}.',
  ),
};

/** The content that QME Form 109 asks for (8 CCR 33), to the Medical Director. */
export const unavailabilityNotice: Wording = {
  subject: 'Unavailability of {{physician.name}} from {{absence.startsOn}}',
  body: parts(
    'This letter carries the content of QME Form 109, the notice of unavailability (8 CCR 33); it is not the official form itself.',
    `Evaluator: {{physician.name}}, {{physician.specialty}}
Unavailable from: {{absence.startsOn}}
Through: {{absence.endsOn}}
Length: {{absence.days}}
The reason: {{reason}}`,
    '## Examinations already set in that time',
    `{{#absence.exams}}
- {{.}}
{{/absence.exams}}
{{^absence.exams}}
None.
{{/absence.exams}}`,
    'In that time the evaluator takes no new evaluations as a QME, finishes the reports of those already held, and writes supplemental reports.',
    'Our office can be reached at {{practice.phone}}.',
  ),
};
