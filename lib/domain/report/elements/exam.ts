import { quantity } from '../../wording';
import type { Element } from './element';
import { exams, lackIf } from './element';
import { panelPlace } from './finding';
import type { Reading } from './reading';

const exam = panelPlace('exam');
const statements = panelPlace('statements');

/** Date, place and time of the examination, how it was held, and through whom. */
export const examElements: readonly Element[] = [
  {
    code: 'exam.date', title: 'Date of the examination', section: '8 CCR 10682(b)(1), 35.5(b); LC 4628(b)', confidence: 'V', missing: 'block', kinds: exams, under: 'medical_legal', where: exam,
    lacks: ({ facts }) => lackIf(facts.evaluation.examinedOn === null, 'The exam is not marked as held, so the report states no date. Mark it examined.'),
    there: () => 'Stated in the section on date, place and time.',
  },
  {
    code: 'exam.date', title: 'Date of the examination', section: 'Customary content of a report', confidence: 'M', missing: 'warn', kinds: exams, under: 'elsewhere', where: exam,
    lacks: ({ facts }) => lackIf(facts.evaluation.examinedOn === null, 'The exam is not marked as held, so the report states no date. Mark it examined.'),
  },
  {
    code: 'exam.address', title: 'Street address of the examination', section: '8 CCR 35.5(b); LC 4628(b)', confidence: 'V', missing: 'block', kinds: exams, under: 'medical_legal', where: exam,
    lacks: ({ facts }) => lackIf(!/\d/.test(facts.evaluation.address) || facts.evaluation.address.trim().length < 8, 'The report must state the street address at which the claimant was seen. Choose the place of the exam, with its street.'),
    there: ({ facts }) => facts.evaluation.address,
  },
  {
    code: 'exam.minutes', title: 'Face-to-face time', section: '8 CCR 49.2 to 49.9; LC 4628(b)', confidence: 'V', missing: 'block', kinds: exams, under: 'medical_legal', where: exam, source: minimumSource,
    only: { says: 'a minimum is set for the evaluation', when: ({ facts }) => facts.evaluation.minimum !== null },
    lacks: ({ facts }) => lackIf(facts.evaluation.faceToFaceMinutes === null, 'The report must state the minutes that the physician spent face to face with the claimant. Enter them with the exam.'),
    there: ({ facts }) => `${quantity(facts.evaluation.faceToFaceMinutes ?? 0, 'minute')}, at least ${facts.evaluation.minimum?.minutes ?? 0} asked for.`,
  },
  {
    code: 'exam.variance', title: 'Why the time was shorter than the minimum', section: '8 CCR 49.2 to 49.9; LC 4628(b)', confidence: 'V', missing: 'block', kinds: exams, under: 'medical_legal', where: statements, source: minimumSource,
    only: { says: 'the time lies below the minimum', when: ({ facts: { evaluation } }) => evaluation.minimum !== null && evaluation.faceToFaceMinutes !== null && evaluation.faceToFaceMinutes < evaluation.minimum.minutes },
    lacks: ({ facts: { evaluation, statements: { timeVariance } } }) => lackIf(timeVariance.trim() === '', `${quantity(evaluation.faceToFaceMinutes ?? 0, 'minute')} lie below the minimum of ${evaluation.minimum?.minutes ?? 0}. Explain in detail why.`),
  },
  {
    code: 'exam.remote', title: 'Why the evaluation was remote', section: '8 CCR 46.3', confidence: 'V', missing: 'warn', kinds: exams, under: 'medical_legal', where: statements,
    only: { says: 'the claimant was seen by video', when: ({ facts }) => facts.evaluation.remote },
    lacks: ({ facts }) => lackIf(facts.statements.remoteAttestation.trim() === '', 'Attest in writing that no physical examination in person was needed, with the issue and the agreement of worker, carrier and evaluator.'),
  },
  {
    code: 'exam.interpreter', title: 'Interpreter and certification', section: '8 CCR 9795(d), modifier -93; LC 4628(b)', confidence: 'M', missing: 'warn', kinds: exams, under: 'any', where: exam,
    only: { says: 'an interpreter was used', when: ({ facts }) => facts.evaluation.interpreter?.used === true },
    lacks: ({ facts: { evaluation, contributors } }) => {
      const { name = '', certification = '' } = evaluation.interpreter ?? {};
      const isContributorWithout = contributors.some((one) => one.key === 'interpreter' && one.qualifications.trim() === '' && one.clericalReason.trim() === '');
      if (name.trim() === '') return [{ detail: 'An interpreter was used. Name who it was, with certification.' }];
      return lackIf(certification.trim() === '' && !isContributorWithout, `${name} interpreted. Say how the interpreter is certified, with the number.`);
    },
    there: ({ facts: { evaluation } }) => [evaluation.interpreter?.name, evaluation.interpreter?.certification].filter(Boolean).join(', '),
  },
  {
    code: 'exam.diagnostics', title: 'Why tests were ordered', section: '8 CCR 9794(a)(1)', confidence: 'V', missing: 'warn', kinds: exams, under: 'medical_legal', where: 'diagnostics',
    only: { says: 'the report says that the evaluator ordered tests', when: (reading) => orderedTests(reading).length > 0 },
    lacks: (reading) => lackIf(!reading.sentences(['examination', 'diagnostics', 'discussion', 'treatment', 'own']).some((sentence) => isOrder(sentence) && /\b(because|to (rule|evaluate|assess|confirm|exclude|clarify|determine)|in view of|given|due to|for (the|his|her|their) )/i.test(sentence)), 'You ordered tests. Say which complaints and findings made them necessary; else the payer owes nothing for them.'),
  },
];

const isOrder = (sentence: string): boolean => /\bI (have )?(ordered|requested|obtained)\b[^.]*\b(x-?rays?|radiographs?|MRI|CT|EMG|nerve conduction|laborator\w*|blood|test(s|ing)?|studies|echocardiogram|spirometry)\b/i.test(sentence);

function orderedTests(reading: Reading): readonly string[] {
  return reading.sentences(['examination', 'diagnostics', 'discussion', 'treatment', 'own']).filter(isOrder);
}

function minimumSource({ evaluation: { minimum } }: Parameters<NonNullable<Element['source']>>[0]) {
  return minimum ? { section: `${minimum.section}; LC 4628(b)`, confidence: minimum.confidence } : { section: '8 CCR 49.9; LC 4628(b)', confidence: 'M' as const };
}
