import { parts, type Wording } from './wording';

/** To a treating physician, who is no party. Nothing about the dispute is in it. */
export const recordsRequest: Wording = {
  subject: 'Request for records of {{claimant.name}}',
  body: parts(
    '{{physician.name}} examines {{claimant.name}} in a {{case.kind}}{{#exam.date}} on {{exam.date}}{{/exam.date}} and needs the records of your treatment.',
    `Patient: {{claimant.name}}
Date of birth: {{claimant.bornOn}}
Claim number: {{case.claimNumber}}`,
    'Please send:',
    '{{#items}}\n- {{.}}\n{{/items}}',
    '{{#answerBy}}Please send them by {{answerBy}}. {{/answerBy}}If you have no such records, a line that says so helps as much. Please send records only; questions about the evaluation itself are not answered by telephone.',
    '{{#medicalLegal}}What arrives later than ten days after the evaluation is named in the report as not received (8 CCR 35(i)).{{/medicalLegal}}',
  ),
};

/** Records without the sender's declaration, or with another count: to all, so that no side hears of it alone. */
export const deficiency: Wording = {
  subject: 'Records received from {{packet.sender}} on {{packet.receivedOn}}',
  body: parts(
    'We received records from {{packet.sender}} on {{packet.receivedOn}} and counted {{packet.countedPages}}.',
    `{{#packet.undeclared}}
They came without the declaration under penalty of perjury that each sender gives: that the records were served on the other side as LC 4062.3 asks, and how many pages there are (8 CCR 9793(n)).
{{/packet.undeclared}}
{{^packet.undeclared}}
The declaration that came with them gives {{packet.declaredPages}}. The two counts differ.
{{/packet.undeclared}}`,
    'Without a declaration that covers them, these pages count as not received. They are not reviewed and not billed, and the time for the report does not wait for them. Please send a corrected declaration to us and to the other side{{#answerBy}} by {{answerBy}}{{/answerBy}}.',
    '{{#packet.alsoLacking}}\n- Also lacking: {{.}}\n{{/packet.alsoLacking}}',
  ),
};

/** To the interpreter's office; or, where none is booked, to the parties, of whom one arranges and pays. */
export const interpreterRequest: Wording = {
  subject: 'Interpreter for {{interpreter.language}} on {{exam.date}}',
  body: parts(
    'For the appointment named here an interpreter is needed.',
    `Language: {{interpreter.language}}
Certification: {{interpreter.certified}}
Date: {{exam.date}}
Time: {{exam.time}}, to be there 15 minutes before
Place: {{exam.place}}, {{exam.address}}
Length: {{exam.length}}
Arranged and paid by: {{interpreter.arrangedBy}}
Claim number: {{case.claimNumber}}`,
    'Please confirm in writing{{#answerBy}} by {{answerBy}}{{/answerBy}} who will come, with the certificate’s number. The certification is stated in the report (8 CCR 34(c), 9795.3).',
    'Our office can be reached at {{practice.phone}}.',
  ),
};
