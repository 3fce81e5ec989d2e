import { answerWords, contactWords, parts, type Wording } from './wording';

/** Accepts, and quotes back what was agreed. */
export const referralAcceptance: Wording = {
  subject: 'We accept: {{case.kind}} of {{claimant.name}}',
  body: parts(
    'Thank you for your referral{{#referral.receivedOn}} of {{referral.receivedOn}}{{/referral.receivedOn}}. {{physician.name}} accepts the {{case.kind}} of {{claimant.name}}.',
    `{{#exam.date}}
Date: {{exam.date}}
Time: {{exam.time}}
Place: {{exam.place}}, {{exam.address}}
{{/exam.date}}`,
    `{{#agreement.name}}
## What was agreed

{{/agreement.name}}
{{#terms}}
- {{.}}
{{/terms}}`,
    `{{#asked}}
The questions, as we have them:
{{/asked}}
{{#issues}}
{{.}}
{{/issues}}`,
    `{{#medicalLegal}}
The evaluation is billed under the state’s medical-legal fee schedule (8 CCR 9795). Records are served on the other side 20 days before they are given to the evaluator, and come with the sender’s declaration and page count (LC 4062.3(b), 8 CCR 9793(n)).
{{/medicalLegal}}
{{^medicalLegal}}
Please send the records, the questions that the report is to answer, and your cover letter. If anything above is not as we agreed, please write to us before the examination.
{{/medicalLegal}}`,
    contactWords,
  ),
};

export const referralDecline: Wording = {
  subject: 'We cannot take the referral of {{claimant.name}}',
  body: parts('Thank you for thinking of us{{#referral.receivedOn}} with your referral of {{referral.receivedOn}}{{/referral.receivedOn}}. {{physician.name}} cannot take this matter.', 'The reason: {{reason}}', 'Records that came with the referral are kept until you tell us what to do with them.', 'Our office can be reached at {{practice.phone}}.'),
};

export const informationRequest: Wording = {
  subject: 'What we still need for {{claimant.name}}',
  body: parts('We are looking at the {{case.kind}} of {{claimant.name}}. Before we can go on we need:', '{{#items}}\n- {{.}}\n{{/items}}', '{{#reason}}{{reason}}{{/reason}}', '{{#answerBy}}Please send it by {{answerBy}}.{{/answerBy}}', answerWords),
};
