import { needsDeclaration } from '../../records/packet-state';
import type { ReportFacts } from '../facts';
import type { ReportKind } from '../kinds';
import { passagesOf, saidIn, sentencesOf, type Passage } from '../passages';
import type { WrittenSection } from '../sections';

/** A report as the check reads it: its facts, its passages and the sentences in them. */
export interface Reading {
  readonly facts: ReportFacts;
  readonly passages: readonly Passage[];
  /** Sentences of the passages with that key; of all when none is named. */
  readonly sentences: (keys?: readonly WrittenSection[]) => readonly string[];
}

/** Reads a report once, for all that is looked for in it. */
export function readReport(facts: ReportFacts): Reading {
  const passages = passagesOf(facts);
  const parted = passages.map((passage) => ({ key: passage.key, sentences: sentencesOf(saidIn(passage)) }));
  return { facts, passages, sentences: (keys) => parted.flatMap(({ key, sentences }) => (!keys || keys.includes(key) ? sentences : [])) };
}

/** The sections in which a physician gives opinions; a word there means what the physician means, not what a record says. */
export const opinionSections: readonly WrittenSection[] = ['diagnoses', 'disability', 'causation', 'impairment', 'apportionment', 'treatment', 'discussion', 'answers', 'own'];

/** California's medical-legal reports: LC 4628, 8 CCR 10682 and the evaluator's own rules apply. Fitness for duty, disability and preparing for testimony are none. */
export function isMedicalLegal({ report, case: matter }: ReportFacts): boolean {
  const isOne: readonly ReportKind[] = ['comprehensive', 'follow_up', 'supplemental', 'record_review', 'ime'];
  return isOne.includes(report.kind) && (needsDeclaration(matter.kind) || (matter.kind === 'IME' && matter.jurisdiction === 'CA_WC'));
}

/** How an element shows in the physician's words. */
export interface Sign {
  /** Sections that are about it. */
  readonly keys: readonly WrittenSection[];
  /** Titles and headings elsewhere that are about it. */
  readonly label?: RegExp;
  /** Sentences that say it, where they may stand, wherever the section for it is. */
  readonly says?: RegExp;
  readonly saidIn?: readonly WrittenSection[];
  /** Findings that print it, when there are any. */
  readonly shows?: readonly ('measurements' | 'diagnoses' | 'impairments' | 'apportionment')[];
  /** The fewest words of the physician's own that say something. */
  readonly least?: number;
}

const fewWords = 5;
/** While prompts still stand in a passage, what the template brought along does not count as said. */
const fewWordsWithGaps = 15;
/** “None.”, “No prior injuries.”, “Denied.”: short, and an answer all the same. */
const shortAnswer = /^\W*(none|nil|no|not applicable|non-?contributory|unremarkable|noncontributory|negative|denie[sd]|normal|deferred|n\/a)\b/i;

/** Whether a passage says something. Where reasons are asked for, by more words, a short answer is none. */
export function isMeant(passage: Passage, facts: ReportFacts, least = fewWords): boolean {
  if (passage.shows.some((what) => printsSomething(what, facts))) return true;
  if (passage.ownWords >= (passage.gaps.length > 0 ? Math.max(least, fewWordsWithGaps) : least)) return true;
  return least <= fewWords && passage.gaps.length === 0 && passage.ownWords > 0 && shortAnswer.test(passage.text);
}

function printsSomething(what: string, { findings, excerpts }: ReportFacts): boolean {
  if (what === 'chronology') return excerpts.confirmed > 0;
  return what === 'measurements' || what === 'diagnoses' || what === 'impairments' || what === 'apportionment' ? findings[what].length > 0 : false;
}

/** Whether a report says what the sign describes: in the section for it, under a heading elsewhere, or in a sentence. */
export function shows({ facts, passages, sentences }: Reading, { keys, label, says, saidIn = opinionSections, shows: printed = [], least }: Sign): boolean {
  if (passages.some((passage) => (keys.includes(passage.key) || label?.test(passage.label)) && isMeant(passage, facts, least))) return true;
  if (passages.some((passage) => printed.some((what) => passage.shows.includes(what) && facts.findings[what].length > 0))) return true;
  return says !== undefined && sentences(saidIn).some((sentence) => says.test(sentence));
}

const stationaryWords = /\b(permanent(ly)?\s*(and|&)\s*stationary|P\s?&\s?S|maxim(um|al) medical improvement|MMI|stationary|plateau(ed)?)\b/i;
const notYet = /\b(not|never|yet to|isn’t|isn't|hasn’t|hasn't|before|until|once|when|short of|if|should)\b/i;

/** Sentences of the opinion that speak of the condition as permanent and stationary, or as not yet so. */
export function stationarySentences(reading: Reading): { readonly sentence: string; readonly isNegated: boolean }[] {
  return reading.sentences(opinionSections).filter((sentence) => stationaryWords.test(sentence)).map((sentence) => ({ sentence, isNegated: notYet.test(sentence) }));
}

/** Whether the condition is permanent and stationary as the findings say; while they do not, as the words say. Null while nobody says. */
export function isStationary(reading: Reading): boolean | null {
  if (reading.facts.findings.stationary !== null) return reading.facts.findings.stationary;
  const said = stationarySentences(reading);
  if (said.length === 0) return null;
  return said.some(({ isNegated }) => !isNegated);
}

const noDisability = /\b(no|without|zero|0\s?(%|percent))\b[^.;]{0,40}\b(impairment|permanent disability|ratable)\b/i;

/** Whether permanent disability has resulted: an impairment above zero, or one described in words. */
export function hasDisability(reading: Reading): boolean {
  const { impairments } = reading.facts.findings;
  if (isStationary(reading) !== true) return false;
  if (impairments.length > 0) return impairments.some(({ wpiPercent, painPercent }) => wpiPercent === null || wpiPercent + painPercent > 0);
  const described = reading.passages.filter((passage) => passage.key === 'impairment' && isMeant(passage, reading.facts));
  return described.length > 0 && !described.some(({ text }) => noDisability.test(text));
}
