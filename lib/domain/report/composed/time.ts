import { dateWithoutWeekday, quantity } from '../../wording';
import { isMedicalLegal } from '../elements/reading';
import type { ReportDoc } from '../doc';
import type { ReportFacts } from '../facts';
import { isWithExam } from '../kinds';
import { asSentence, docOf, list } from './nodes';

/** Date, street address, minutes face to face, the minimum and why they lie below it (8 CCR 35.5(b), 49.2 to 49.9; LC 4628(b)). */
export function timeStatement(facts: ReportFacts): ReportDoc {
  const { report, evaluation } = facts;
  if (!isWithExam(report.kind)) return docOf(`No examination was made for this report. It was requested on ${dateWithoutWeekday(evaluation.requestedOn)}.`);
  return docOf(whenAndWhere(facts), minutes(facts), compliance(facts), variance(facts), remote(facts), interpreter(facts));
}

function whenAndWhere({ evaluation: { examinedOn, address, remote: isRemote } }: ReportFacts): string {
  const day = examinedOn ? `on ${dateWithoutWeekday(examinedOn)}` : 'on a day that is not recorded yet';
  const place = address.trim() === '' ? 'at a place that is not recorded yet' : `at ${address.trim()}`;
  return isRemote ? `The evaluation took place ${day} by video and sound in both directions, from the office ${place}.` : `The evaluation took place ${day} ${place}.`;
}

function minutes({ evaluation: { faceToFaceMinutes, minimum } }: ReportFacts): string {
  if (faceToFaceMinutes === null) return minimum ? 'The face-to-face time is not recorded yet.' : '';
  return `I spent ${quantity(faceToFaceMinutes, 'minute')} face to face with the claimant. Review of records, research and preparation of the report are not part of that time.`;
}

/** Whether evaluation and time complied with the guidelines, as LC 4628(b) wants it said. */
function compliance({ evaluation: { faceToFaceMinutes, minimum } }: ReportFacts): string {
  if (minimum === null || faceToFaceMinutes === null) return '';
  const asked = `the minimum of ${quantity(minimum.minutes, 'minute')} of face-to-face time (${minimum.section})`;
  return faceToFaceMinutes >= minimum.minutes ? `The evaluation and the time spent on it complied with the guidelines, with ${asked} among them.` : `The time spent lies below ${asked}.`;
}

function variance({ evaluation: { faceToFaceMinutes, minimum }, statements: { timeVariance } }: ReportFacts): string {
  const isBelow = minimum !== null && faceToFaceMinutes !== null && faceToFaceMinutes < minimum.minutes;
  return isBelow && timeVariance.trim() !== '' ? `The reason for the variance: ${asSentence(timeVariance)}` : '';
}

function remote(facts: ReportFacts): string {
  const { evaluation, statements } = facts;
  return evaluation.remote && statements.remoteAttestation.trim() !== '' ? `I attest that no physical examination in person was required (8 CCR 46.3). ${asSentence(statements.remoteAttestation)}` : '';
}

function interpreter(facts: ReportFacts): string {
  const { interpreter: one } = facts.evaluation;
  if (!one?.used) return isMedicalLegal(facts) ? 'No interpreter was used.' : '';
  const who = [one.name.trim() || 'An interpreter whose name is not recorded yet', one.certification.replaceAll('_', ' ').trim()].filter(Boolean).join(', ');
  return `${who}, interpreted${one.language ? ` in ${one.language}` : ''}.`;
}

/** Issues left to others (8 CCR 35.5(d)), as the statements and the questions say. */
export function outsideScope({ statements, questions }: ReportFacts): ReportDoc['content'] {
  const left = questions.filter(({ outOfScope }) => outOfScope.trim() !== '').map(({ text, outOfScope }) => `“${text.trim()}”: ${asSentence(outOfScope)}`);
  return docOf(statements.outsideScope.trim() !== '' && `Outside the scope of my practice: ${asSentence(statements.outsideScope)}`, left.length > 0 && 'These questions were asked and lie outside it:', left.length > 0 && list(left)).content.filter((block) => block.type !== 'paragraph' || block.content !== undefined);
}
