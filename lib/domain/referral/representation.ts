import type { CaseKind } from '../evaluation/lifecycle';
import type { Confidence } from '../source';

/** One thing that follows from who speaks for the claimant. */
export type Consequence = { what: 'letters' | 'service' | 'forms' | 'clocks' | 'limits'; says: string; section: string | null; confidence: Confidence };

export const consequenceLabels = { letters: 'Letters', service: 'Service', forms: 'Forms', clocks: 'Clocks', limits: 'Limits' } as const satisfies Record<Consequence['what'], string>;

const rule = (what: Consequence['what'], says: string, section: string | null, confidence: Confidence = 'V'): Consequence => ({ what, says, section, confidence });

const both: readonly Consequence[] = [
  rule('limits', 'No word to one side alone: what goes to one goes to all, in writing, at the same time.', 'LC 4062.3'),
];

/** What follows for letters, forms, service and clocks from whether the claimant has an attorney; null while nobody has said so. */
export function consequencesOf(kind: CaseKind, represented: boolean | null): Consequence[] {
  if (kind !== 'QME' && kind !== 'AME') {
    if (represented === null) return [];
    return represented
      ? [rule('letters', 'Letters to the examinee go through the attorney, or to both, as the client asks.', null, 'M')]
      : [rule('letters', 'Letters go to the examinee directly, with a copy to the client.', null, 'M')];
  }
  if (represented === null) return [rule('limits', 'Not known yet. A letter cannot be addressed and the case cannot be accepted before it is.', '8 CCR 36')];
  if (kind === 'AME') {
    return represented
      ? [
          rule('letters', 'Appointment letters to the worker, the worker’s attorney and the claims administrator; Form 110 is not required, and is sent anyway.', '8 CCR 34(a)'),
          rule('service', 'The report goes to the worker, the worker’s attorney and the claims administrator.', '8 CCR 36(a)(1)'),
          rule('forms', 'Form 122, declaration of service.', '8 CCR 36(a)(1)'),
          rule('clocks', 'The report is due in 30 days. No 90-day window: the parties agree on the date.', '8 CCR 38(a)'),
          rule('limits', 'The parties agree what is sent to the evaluator; what they write is served when it is sent.', 'LC 4062.3(c), (f)'),
          ...both,
        ]
      : [rule('limits', 'An agreed evaluator needs a represented worker: a panel is the way for one without an attorney.', '8 CCR 1', 'V+M')];
  }
  return represented
    ? [
        rule('letters', 'Form 110 goes to the worker, the worker’s attorney and the claims administrator, within 5 business days of the booking.', '8 CCR 34(a)'),
        rule('service', 'The report goes to the worker, the worker’s attorney and the claims administrator.', '8 CCR 36(a)(1)'),
        rule('forms', 'Form 122, declaration of service. The parties may agree in writing to electronic service.', '8 CCR 36.7'),
        rule('clocks', 'Each side may strike one evaluator within 10 days of the assignment.', 'LC 4062.2(c)'),
        rule('clocks', 'The worker books; after 10 business days from the selection the administrator may.', '8 CCR 31.3(d)'),
        rule('clocks', 'Records are served on the other side 20 days before they come to us.', '8 CCR 35(c)'),
        rule('limits', 'No request for factual correction.', '8 CCR 37'),
        ...both,
      ]
    : [
        rule('letters', 'Form 110 goes to the worker and the claims administrator, within 5 business days of the booking.', '8 CCR 34(a)'),
        rule('service', 'The report goes to the worker and the claims administrator; on permanent disability also to the Disability Evaluation Unit.', '8 CCR 36(b)(1)'),
        rule('forms', 'Form 111, findings summary; for a summary rating also DEU Forms 100 and 101.', '8 CCR 36(b)', 'V+M'),
        rule('clocks', 'The worker picks one of the three and books within 10 days of issue; nobody strikes.', '8 CCR 31.3(a)'),
        rule('clocks', 'A request for factual correction may come within 30 days of the report.', '8 CCR 37'),
        rule('limits', 'No electronic service on the worker.', '8 CCR 36.7', 'S'),
        ...both,
      ];
}
