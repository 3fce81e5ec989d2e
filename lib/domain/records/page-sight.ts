import type { CalendarDate } from '../calendar';
import { beliefsOf, type ClassifierModel } from './classifier';
import { labelledDates } from './labelled-dates';
import { frameOf, type PageFrame } from './page-frame';
import type { PageReading } from './page-reading';
import { signsOf } from './type-signs';

/** What of a page bears on where documents begin. Kept small: a packet may have thousands. */
export interface PageSight {
  readonly frame: PageFrame;
  readonly textSource: PageReading['textSource'];
  readonly size: string;
  /** Belief in each type from this page alone. */
  readonly beliefs: Float64Array;
  /** The strongest title in the head, 0 to 1; and whether a line says nothing else. */
  readonly title: number;
  readonly titleAlone: number;
  readonly titleWords: string;
  /** Words of the first and of the last lines, digits masked. */
  readonly head: ReadonlySet<string>;
  readonly foot: ReadonlySet<string>;
  /** All words, names, dates and numbers, each as a number of 30 bits: thousands of pages are held at once. */
  readonly tokens: ReadonlySet<number>;
  /** How many different labels of a patient block the head has, and how many marks of a letterhead. */
  readonly block: number;
  readonly letterhead: number;
  readonly signed: boolean;
  readonly closes: boolean;
  readonly breaksOff: boolean;
  readonly startsInside: boolean;
  readonly continued: boolean;
  readonly opening: number;
  readonly closing: number;
  readonly words: number;
  /** The day of the visit, where the head of the page names one as a field; null elsewhere. */
  readonly visitOn: CalendarDate | null;
}

const LABELS = [/\bpatient\b|\bname\b|\bemployee\b|\bclaimant\b|\bre:/i, /\b(dob|d\.o\.b|birth ?date|date of birth|born|birth)\b/i, /\b(mrn|chart|account|acct|med(ical)? rec|record no|pt id|id no|id#)\b/i, /\b(date of (service|visit|exam|evaluation|injury|procedure|surgery|study)|dos|doi|visit date|seen|exam date|service date|encounter date|date)\b/i, /\b(claim|wcab|adj)\b/i, /\b(employer|insurer|carrier)\b/i, /\b(provider|physician|seen by|clinician|attending|referr\w+|ordering|surgeon|therapist|examiner)\b/i];
const ADDRESS = /\b(suite|ste|avenue|ave|street|st|boulevard|blvd|drive|dr|road|rd|way|court|ct|lane|ln|p\.?o\.? box|floor)\b.*\d|\d.*\b(suite|ste|avenue|ave|street|boulevard|blvd|drive|road|way|court|lane|camino|calle)\b/i;
const PLACE = /\b[A-Z]{2},? \d{5}(-\d{4})?\b/;
const PHONE = /\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}/;
const HOUSE = /\b(clinic|center|medical|hospital|associates|group|institute|health|laborator\w+|imaging|pharmacy|llp|law|therapy|radiology|orthop\w+|rehabilitation|services|inc|state of california|division|department)\b/i;
const SIGNED = /\b(electronically (signed|authenticated|verified)|signature|signed by|dictated|transcribed|very truly yours|sincerely|respectfully|declarant|reviewed by|cc:|e-signed|authenticated by|lic(ense)?\.? (no|#)|executed (on|at)|date signed)\b|^\s*(d|dd|dt|t|tt|job)\s?:\s|^[A-Z][\w'. -]{4,40},\s?(M\.?\s?D|D\.?\s?O|D\.?\s?C|Ph\.?\s?D|Psy\.?\s?D|D?P\.?\s?T|R\.?\s?N|N\.?\s?P|P\.?\s?A)\b/i;
const OPENS = /^\W{0,3}(chief complaint|history of (the )?present|subjective|reason for (visit|consult|referral|exam)|hpi|history|preoperative diagnos|pre-op|clinical (history|indication|information)|indications?|technique|procedure|cc|dear |to:|interval history|admission date)/i;
const ENDS = /^\W{0,3}(assessment|plan|impression|recommendations?|disposition|follow.?up|diagnos[ei]s|instructions|conclusions?|return to (clinic|work)|disclosure|total|discussion|treatment plan)/i;

/** Looks at one page. Pure; costs a few passes over its text. */
export function sightOf(page: PageReading, model: ClassifierModel): PageSight {
  const frame = frameOf(page);
  const { lines } = frame;
  const signs = signsOf([frame]);
  const best = [...signs.types.values()].sort((a, b) => b.head + b.alone - (a.head + a.alone))[0];
  const [top, bottom, head] = [lines.slice(0, 16), lines.slice(-7), lines.slice(0, 8)];
  const last = lines.findLast((line) => /[a-z]{3}/.test(line) && !/\b(page|pg|form|printed)\b/i.test(line)) ?? '';
  const body = lines.slice(0, 6).find((line) => !LABELS.some((label) => label.test(line)) && /[a-z]{3}/i.test(line)) ?? '';
  return {
    frame, textSource: page.textSource, size: `${Math.round(page.widthPoints / 12)}x${Math.round(page.heightPoints / 12)}`,
    beliefs: beliefsOf(model, signs), title: best?.head ?? 0, titleAlone: best?.alone ?? 0, titleWords: best?.words ?? '',
    head: masked(lines.slice(0, 3)), foot: masked(lines.slice(-2)), tokens: tokensOf(lines),
    block: LABELS.filter((label) => top.some((line) => label.test(line))).length,
    letterhead: [ADDRESS, PLACE, PHONE].filter((mark) => head.some((line) => mark.test(line))).length + (lines.slice(0, 3).some((line) => line.length < 90 && HOUSE.test(line)) ? 1 : 0),
    signed: bottom.some((line) => SIGNED.test(line)), closes: lines.slice(-12).some((line) => /very truly yours|sincerely|electronically (signed|auth)|declarant|end of (report|document)/i.test(line)),
    breaksOff: last.length > 45 && !/[.:;!?)]\W{0,3}$/.test(last), startsInside: /^[^A-Za-z0-9]{0,2}[a-z]/.test(body),
    continued: lines.slice(0, 6).some((line) => /\b(continued|cont['’]?d|con't)\b/i.test(line)),
    opening: lines.filter((line) => OPENS.test(line)).length, closing: lines.filter((line) => ENDS.test(line)).length,
    words: lines.reduce((sum, line) => sum + line.split(' ').length, 0),
    visitOn: best && best.alone > 0.5 ? (labelledDates([page]).find(({ kind, told, down }) => kind === 'service' && !told && down < 0.4)?.on ?? null) : null,
  };
}

const masked = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').toLowerCase().replace(/\d/g, '#').match(/[a-z#]{2,}/g) ?? []);

function tokensOf(lines: readonly string[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const line of lines) for (const token of line.toLowerCase().match(/[a-z0-9][a-z0-9/.-]*[a-z0-9]/g) ?? []) if (token.length >= 3 && token.length < 30) tokens.add(hashed(token));
  return tokens;
}

function hashed(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return (hash >>> 0) & 0x3fffffff;
}
