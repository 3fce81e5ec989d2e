import { contactWords, parts, type Wording } from './wording';

/** The letter around a served report: what it is, how it can be known again, what is enclosed. It says nothing of what the report finds. */
export const reportService: Wording = {
  subject: 'Service of the report of {{physician.name}}',
  body: parts(
    'The {{case.kind}} of {{claimant.name}} is reported in the document that is served on you with this letter.',
    `Report: {{report.title}}
Signed: {{report.signedOn}}
Length: {{report.pages}}
SHA-256 of the PDF: {{report.sha256}}`,
    `{{#report.enclosures}}
- {{.}}
{{/report.enclosures}}`,
    'The number above is made from the file itself. A copy that gives another number is not the report that was signed.',
    contactWords,
  ),
};

/** The content that QME Form 112 asks for (8 CCR 38), to the Medical Director and to all parties. */
export const extensionRequest: Wording = {
  subject: 'Request for more time for the report of {{physician.name}}',
  body: parts(
    'This letter carries the content of QME Form 112, the request for an extension of the time for a report (8 CCR 38); it is not the official form itself. It goes to the Medical Director and to all parties at the same time.',
    `Evaluator: {{physician.name}}, {{physician.specialty}}
Employee: {{claimant.name}}
Claim number: {{case.claimNumber}}
{{#case.panelNumber}}
Panel number: {{case.panelNumber}}
{{/case.panelNumber}}
Date of the evaluation: {{exam.date}}
Report due: {{extension.dueOn}}
More time asked for: {{extension.days}}, until {{extension.newDueOn}}`,
    '## The ground',
    '{{extension.ground}}.',
    '{{reason}}',
    `{{#extension.evidence}}
- Enclosed: {{.}}
{{/extension.evidence}}`,
    'The report will be served as soon as it can be, without waiting for the last day.',
    contactWords,
  ),
};
