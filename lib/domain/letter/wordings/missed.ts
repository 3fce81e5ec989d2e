import { contactWords, parts, type Wording } from './wording';

const numbers = `Appointment: {{exam.date}}, {{exam.time}}
Place: {{exam.place}}, {{exam.address}}
Evaluator: {{physician.name}}`;

const billing = `{{#medicalLegal}}
The appointment may be billed as a missed appointment under the state fee schedule (8 CCR 9795, ML200).
{{/medicalLegal}}
{{^medicalLegal}}
{{#terms}}
{{.}}
{{/terms}}
{{/medicalLegal}}`;

const again = 'If the evaluation is still wanted, please tell us in writing{{#medicalLegal}}, with a copy to the other side at the same time{{/medicalLegal}}, so that a new appointment can be made.';

/** We cancel: in writing, with the reason, to all (8 CCR 34(d)). */
export const cancellationNotice: Wording = {
  subject: 'The appointment on {{exam.date}} is cancelled',
  body: parts(
    'The appointment named here was cancelled on {{cancelled.on}} by {{cancelled.by}} and will not take place.',
    numbers,
    'The reason: {{reason}}',
    `{{#medicalLegal}}
An evaluator who cancels offers a new date within 60 calendar days of the cancellation, unless the parties agree in writing to a later one (8 CCR 34(e)).
{{/medicalLegal}}`,
    contactWords,
  ),
};

export const noShowNotice: Wording = {
  subject: 'The claimant did not come on {{exam.date}}',
  body: parts('{{claimant.name}} did not come to the appointment named here, and the evaluation could not be held.', numbers, billing, again, contactWords),
};

export const lateCancelNotice: Wording = {
  subject: 'Late cancellation of the appointment on {{exam.date}}',
  body: parts(
    `The appointment named here was cancelled on {{cancelled.on}} by {{cancelled.by}}{{#cancelled.daysBefore}}, {{cancelled.daysBefore}} before it{{/cancelled.daysBefore}}.{{#cancelled.inWriting}} The cancellation was in writing.{{/cancelled.inWriting}}`,
    numbers,
    `{{#medicalLegal}}
A cancellation less than six business days before the appointment needs good cause, stated in writing and served on the other side (8 CCR 34). Whoever believes that there was good cause should write to us and to the other side.
{{/medicalLegal}}`,
    billing,
    again,
    contactWords,
  ),
};

export const notSeenNotice: Wording = {
  subject: 'The claimant was not examined on {{exam.date}}',
  body: parts(
    'The appointment named here was attended in part or not in time, and the evaluation could not be held.',
    numbers,
    'What happened: {{reason}}{{#missed.lateMinutes}} The claimant came {{missed.lateMinutes}} late.{{/missed.lateMinutes}}',
    billing,
    again,
    contactWords,
  ),
};
