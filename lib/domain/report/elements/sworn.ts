import type { Contributor } from '../facts';
import type { Element } from './element';
import { evaluations, exams, lackIf, reports } from './element';
import { panelPlace } from './finding';

const statements = panelPlace('statements');
const row = (of: Pick<Element, 'code' | 'title' | 'section' | 'confidence' | 'missing'> & Partial<Element> & Pick<Element, 'lacks'>): Element => ({ kinds: reports, under: 'medical_legal', where: statements, ...of });

/** What the physician states and swears to, and who is named in the disclosure. */
export const swornElements: readonly Element[] = [
  row({
    code: 'lc4628.performed', title: 'The signer examined the claimant', section: 'LC 4628(b)', confidence: 'V', missing: 'block', kinds: exams,
    lacks: ({ facts }) => lackIf(!facts.statements.performedBySigner, 'State that you, who sign, performed the evaluation yourself.'),
    there: () => 'Stated.',
  }),
  row({
    code: 'lc4628.contributors', title: 'Who helped, with qualifications', section: 'LC 4628(b), (e)', confidence: 'V', missing: 'block', where: panelPlace('contributors'),
    lacks: ({ facts }) => facts.contributors.filter(isIncomplete).map(({ name, evidence }) => ({ detail: `${name.trim() || 'Somebody without a name'} did more than clerical work${evidence ? ` (${evidence})` : ''}. Name their qualifications, or say why it was clerical.` })),
    there: ({ facts }) => (facts.contributors.length === 0 ? 'Nobody but the physician did more than clerical work.' : `${facts.contributors.length} known, each named with qualifications or clerical with a reason.`),
  }),
  row({
    code: 'lc4628.excerpts', title: 'Excerpts reviewed by the physician', section: 'LC 4628(c)', confidence: 'V', missing: 'warn', where: panelPlace('records'),
    lacks: ({ facts }) => lackIf(facts.excerpts.proposed > 0, `${facts.excerpts.proposed} ${facts.excerpts.proposed === 1 ? 'excerpt is' : 'excerpts are'} only proposed. What another person excerpted, the physician reviews: confirm or dismiss ${facts.excerpts.proposed === 1 ? 'it' : 'them'}.`),
    there: ({ facts }) => (facts.excerpts.confirmed === 0 ? 'No excerpts wait.' : `${facts.excerpts.confirmed} confirmed, none waits.`),
  }),
  row({
    code: 'lc4628.declaration', title: 'True and correct, under penalty of perjury', section: 'LC 4628(j), 5703(a)(2)', confidence: 'M', missing: 'block',
    lacks: ({ facts }) => lackIf(!facts.statements.trueAndCorrect, 'Declare that the report and its attachments, and the bill, are true and correct to the best of your knowledge.'),
    there: () => 'Stated.',
  }),
  row({
    code: 'lc4628.county', title: 'County of signing', section: 'LC 4628(j)', confidence: 'M', missing: 'block',
    lacks: ({ facts }) => lackIf(facts.statements.county.trim() === '', 'Name the county in which the report is signed.'),
    there: ({ facts }) => facts.statements.county,
  }),
  row({
    code: 'lc139_3.declaration', title: 'No unlawful referral or payment', section: 'LC 139.3, 5703(a)(2)', confidence: 'M', missing: 'block',
    lacks: ({ facts }) => lackIf(!facts.statements.noUnlawfulReferral, 'Declare that you did not violate Labor Code 139.3, nor offered or took anything for a referral.'),
    there: () => 'Stated.',
  }),
  row({
    code: 'qme.bias', title: 'No discrimination', section: '8 CCR 35.5 as amended 2024', confidence: 'M', missing: 'warn',
    lacks: ({ facts }) => lackIf(!facts.statements.noBias, 'Declare that you did not discriminate in the evaluation. The section and its wording are to be verified.'),
    there: () => 'Stated; the wording is to be verified.',
  }),
  row({
    code: 'qme.all_issues', title: 'All contested issues addressed', section: '8 CCR 35.5(c)(1)', confidence: 'V', missing: 'warn', kinds: evaluations,
    lacks: ({ facts }) => lackIf(!facts.statements.allIssuesAddressed, 'State that you addressed every contested medical issue within your scope, from all injuries on claim forms before the appointment.'),
    there: () => 'Stated.',
  }),
  row({ code: 'wcab.signature', title: 'Signature', section: '8 CCR 10682(b)(15), 35.5(b)', confidence: 'V', missing: 'block', lacks: () => [], there: () => 'Comes with the second factor, with date and county.' }),
];

/** Whether somebody must be named and cannot be yet (LC 4628(b)). */
export function isIncomplete({ name, qualifications, clericalReason }: Contributor): boolean {
  return clericalReason.trim() === '' && (name.trim() === '' || qualifications.trim() === '');
}
