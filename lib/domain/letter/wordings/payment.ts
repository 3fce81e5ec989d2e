import { parts, type Wording } from './wording';

const bill = `Bill: {{payment.invoice}} of {{payment.issuedOn}}
Claimant: {{claimant.name}}
Claim number: {{case.claimNumber}}
Date of service: {{payment.serviceOn}}
Received: {{payment.receivedOn}}, {{payment.days}} ago
Owed: {{payment.balance}} of {{payment.total}}`;

const charges = `{{#payment.penalty}}
Penalty of 10%: {{payment.penalty}}
Interest of 7% a year from receipt, through {{payment.through}}: {{payment.interest}}
Owed with both: {{payment.withCharges}}
{{/payment.penalty}}`;

const before = `{{#payment.sentBefore}}
- {{.}}
{{/payment.sentBefore}}`;

const billOnly = 'This letter speaks of the bill alone. Our billing office can be reached at {{practice.phone}}.';

/** Day 61 after receipt: neither paid nor explained (LC 4622(a)(1)). It says nothing of the case but what names the bill. */
export const paymentReminder: Wording = {
  subject: 'Bill {{payment.invoice}} is past due',
  body: parts(
    '{{#medicalLegal}}The bill named here was due on {{payment.dueOn}}, 60 days after it was received with its report (LC 4622(a)(1)). {{/medicalLegal}}{{^medicalLegal}}The bill named here was due on {{payment.dueOn}}. {{/medicalLegal}}We have no payment and no explanation of it.',
    bill,
    'If it was paid, please send the date, the amount and the number of the check. If it was not received complete, please tell us today what is missing.',
    '{{#medicalLegal}}What is unpaid after the 60 days carries a penalty of 10% and interest of 7% a year from receipt.{{/medicalLegal}}',
    billOnly,
  ),
};

/** Day 66: the demand, with penalty and interest to the day. */
export const paymentDemand: Wording = {
  subject: 'Demand for payment of bill {{payment.invoice}}',
  body: parts(
    'The bill named here was due on {{payment.dueOn}} and is unpaid. No explanation of review was served.',
    bill,
    charges,
    '{{#medicalLegal}}Penalty and interest are owed by law on what was unreasonably unpaid (LC 4622(a)(1)); interest runs on until payment.{{/medicalLegal}}',
    before,
    'Please pay within ten days, or write to us who decides on it and when.',
    billOnly,
  ),
};

/** Day 90: the last letter before the petition. */
export const paymentFinal: Wording = {
  subject: 'Final demand for payment of bill {{payment.invoice}}',
  body: parts(
    'The bill named here was received {{payment.days}} ago. It was neither paid nor explained.',
    bill,
    charges,
    before,
    '{{#medicalLegal}}A payer that neither pays nor serves an explanation of review in its 60 days waives its objections, but for compliance with LC 4620 and 4621 (8 CCR 10786(e)). Without payment in ten days a petition for reimbursement is filed with a declaration of readiness (8 CCR 10786(b)), and costs are asked for.{{/medicalLegal}}{{^medicalLegal}}Without payment in ten days the amount is collected as the agreement provides.{{/medicalLegal}}',
    billOnly,
  ),
};
