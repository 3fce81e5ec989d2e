import { datesIn } from '../../records/dates-in-text';
import type { ReportFacts } from '../facts';
import { passagesOf, saidIn as wordsSaidIn, sentencesOf } from '../passages';
import type { WrittenSection } from '../sections';
import type { Said } from './contradiction';

/** A report as it is compared: its facts and its sentences. What a summary of records quotes is others' words and is not compared. */
export interface Compared {
  readonly facts: ReportFacts;
  readonly said: readonly Said[];
  readonly saidIn: (...keys: readonly WrittenSection[]) => readonly Said[];
}

/** Reads a report once for all comparisons. */
export function comparedOf(facts: ReportFacts): Compared {
  const own = passagesOf(facts).filter((passage) => passage.key !== 'record_summary' && !isOfRecords(passage.label));
  const said = own.flatMap((passage) => sentencesOf(wordsSaidIn(passage)).map((sentence) => ({ sentence, passage, days: /\d/.test(sentence) ? datesIn(sentence) : [] })));
  return { facts, said, saidIn: (...keys) => said.filter(({ passage }) => keys.includes(passage.key)) };
}

const isOfRecords = (label: string): boolean => /\b(record|chronolog|deposition)/i.test(label);

/** A sentence that tells what somebody else wrote or found. */
export function isOfAnother(sentence: string): boolean {
  return /\bDrs?\.\s+[A-Z]|\[[^\]]*\bp{1,2}\.\s*\d|\b(according to|reportedly|per the|prior award|previously (awarded|rated)|stipulat|the (panel )?QME|the (primary )?treating|PTP|secondary physician)\b/.test(sentence);
}

/** A sentence about an earlier report, claim or injury. */
export const isOfEarlier = (sentence: string): boolean => /\b(prior|previous(ly)?|earlier|former|in the past)\b/i.test(sentence);

/** A sentence that may speak of another visit than this one. */
export const isOfOtherVisit = (sentence: string): boolean => isOfEarlier(sentence) || /\b(first|initial(ly)?|last|before|again|re-?exam\w*)\b/i.test(sentence);
