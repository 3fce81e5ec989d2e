import { appointmentRows, contactWords, interpreterWords, parts, type Wording } from './wording';

const parties = `Employee: {{claimant.name}}
{{#represented}}
Employee’s attorney: {{applicantAttorney.name}}
{{/represented}}
{{^represented}}
Employee’s attorney: None, the employee is not represented
{{/represented}}
Claims administrator: {{administrator.name}}
{{#defenseAttorney.name}}
Defense attorney: {{defenseAttorney.name}}
{{/defenseAttorney.name}}
{{#case.employer}}
Employer: {{case.employer}}
{{/case.employer}}`;

const numbers = `Claim number: {{case.claimNumber}}
{{#case.adjNumber}}
ADJ number: {{case.adjNumber}}
{{/case.adjNumber}}
{{#case.panelNumber}}
Panel number: {{case.panelNumber}}
{{/case.panelNumber}}
Date of injury: {{case.injuredOn}}`;

const cancelling = `## If the appointment cannot be kept

Neither side may cancel or move it less than six business days before, except for good cause, and the evaluator is bound by the same time (8 CCR 34(d)). Whoever cancels says so in writing with the reason, to all of us; a cancellation by telephone is confirmed in writing within 24 hours. A missed appointment, or one cancelled late, may be billed under the state fee schedule.`;

/** The content that QME Form 110 asks for. It names itself a notice with that content, and is never the form. */
export const appointmentNotice: Wording = {
  subject: 'Notice of appointment on {{exam.date}}',
  body: parts(
    'An appointment for a {{case.kind}} was made on {{exam.bookedOn}}. This notice carries the content of QME Form 110, the QME appointment notification (8 CCR 34(a)); it is sent within five business days of that day. It is not the official form itself.',
    '## The appointment',
    appointmentRows,
    '## The parties',
    parties,
    numbers,
    '## Interpreter',
    interpreterWords,
    '## What to bring and to send',
    'Please bring a photo identification and arrive 15 minutes early. Whoever sends records serves them on the other side at least 20 days before they are given to the evaluator (LC 4062.3(b)), and sends with each packet the declaration under penalty of perjury with its page count (8 CCR 9793(n)).',
    cancelling,
    contactWords,
  ),
};

/** An appointment outside the panel system: for the client, and for the examinee where the client does not tell them. */
export const appointmentLetter: Wording = {
  subject: 'Appointment on {{exam.date}}',
  body: parts(
    'The {{case.kind}} of {{claimant.name}} is set for this time:',
    appointmentRows,
    `Claim or file number: {{case.claimNumber}}
Asked for by: {{client.name}}`,
    interpreterWords,
    'Please bring a photo identification and arrive 15 minutes early. {{physician.doctor}} examines at the request of {{client.name}} and gives no treatment; the findings go to {{client.name}} in a report.',
    'If this time cannot be kept, please call our office at {{practice.phone}} as early as you can.',
  ),
};

/** The new appointment in place of an earlier one, with the content of the notice again: the five business days run anew. */
export const rescheduleNotice: Wording = {
  subject: 'New appointment on {{exam.date}} in place of {{previous.date}}',
  body: parts(
    'The appointment of {{previous.date}}{{#previous.time}} at {{previous.time}}{{/previous.time}} will not be held. A new one was made on {{exam.bookedOn}}.{{#reason}} The reason: {{reason}}{{/reason}}',
    `{{#qme}}
This notice carries the content of QME Form 110, the QME appointment notification (8 CCR 34(a)); it is not the official form itself.
{{/qme}}`,
    '## The new appointment',
    appointmentRows,
    numbers,
    interpreterWords,
    `{{#medicalLegal}}\n${cancelling}\n{{/medicalLegal}}`,
    contactWords,
  ),
};
