import type { Element, Lack } from './element';
import { evaluations, lackIf, reports } from './element';
import { panelPlace } from './finding';
import { injuryDays } from './opinion';
import { hasDisability, isMeant, type Reading } from './reading';

/** The voucher report is due for injuries from this day on (8 CCR 35.5(c)(2)). */
const voucherFrom = '2013-01-01';
const questions = panelPlace('questions');

/** Questions asked, the evaluator's scope, and what is attached. */
export const issueElements: readonly Element[] = [
  {
    code: 'issues.questions', title: 'Each question asked is answered', section: '8 CCR 35.5(c)(1), 35(a)(3)', confidence: 'V', missing: 'warn', kinds: [...reports, 'deposition_preparation'], under: 'any', where: questions,
    lacks: (reading) => reading.facts.questions.flatMap((question) => unanswered(reading, question)),
    there: ({ facts }) => (facts.questions.length === 0 ? 'No questions are on file.' : `${facts.questions.length} ${facts.questions.length === 1 ? 'question' : 'questions'}, each answered or out of scope.`),
  },
  {
    code: 'issues.scope', title: 'Who should answer what is out of scope', section: '8 CCR 35.5(d)', confidence: 'V', missing: 'warn', kinds: reports, under: 'medical_legal', where: panelPlace('statements'),
    only: { says: 'a question is out of scope', when: ({ facts }) => facts.questions.some(({ outOfScope }) => outOfScope.trim() !== '') },
    lacks: ({ facts }) => lackIf(facts.statements.outsideScope.trim() === '', 'A question is marked as out of your scope. State which issue that is and which specialty you recommend.'),
  },
  {
    code: 'issues.voucher', title: 'Return-to-work and voucher report', section: '8 CCR 35.5(c)(2); DWC-AD 10133.36', confidence: 'V+M', missing: 'warn', kinds: evaluations, under: 'medical_legal', where: 'disability',
    only: { says: 'permanent disability has resulted from an injury since 2013', when: (reading) => hasDisability(reading) && injuryDays(reading.facts).some((day) => day >= voucherFrom) },
    lacks: (reading) => lackIf(!reading.sentences().some((sentence) => /10133\.36|\bvoucher\b|supplemental job displacement/i.test(sentence)), 'The condition is stationary with permanent disability: say that form DWC-AD 10133.36 is attached, and enclose it when the report is served.'),
  },
];

/** Whether a question has neither a section with an answer nor a reason why it is out of scope. */
function unanswered({ facts, passages }: Reading, { text, sectionId, outOfScope }: Reading['facts']['questions'][number]): Lack[] {
  if (outOfScope.trim() !== '') return [];
  const short = text.trim().length > 140 ? `${text.trim().slice(0, 137)}…` : text.trim();
  if (sectionId === null) return [{ detail: `Nothing answers “${short}”. Say which section does, or that it is out of scope.` }];
  const answer = passages.filter((passage) => passage.sectionId === sectionId);
  const [first] = answer;
  if (!first) return [{ detail: `The section that answered “${short}” is gone.` }];
  return answer.some((passage) => isMeant(passage, facts)) ? [] : [{ detail: `The section that is to answer “${short}” says nothing yet.`, where: { kind: 'section', sectionId, key: first.key } }];
}
