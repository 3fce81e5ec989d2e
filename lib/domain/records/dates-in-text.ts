import { isCalendarDate, type CalendarDate } from '../calendar';

/** A day as it is written in a text. */
export interface DateInText {
  readonly on: CalendarDate;
  /** Where the words begin in the text, and the words. */
  readonly at: number;
  readonly words: string;
  /** Whether the year was written with two digits. */
  readonly shortYear: boolean;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const;
/** A digit, or a letter that recognition takes for one. */
const D = '[0-9OoIl|]';
const SLASHED = new RegExp(`(?<![\\w/.])(${D}{1,2})\\s?/\\s?(${D}{1,2})\\s?/\\s?(${D}{4}|${D}{2})(?![0-9]|/\\d|\\.\\d)`, 'g');
const DASHED = new RegExp(`(?<![\\w/.-])(${D}{1,2})\\s?([.-])\\s?(${D}{1,2})\\s?\\2\\s?(${D}{4}|${D}{2})(?![0-9]|[/-]\\d|\\.\\d)`, 'g');
const YEAR_FIRST = new RegExp(`(?<![\\w/.-])((?:19|20|2O|2o)${D}{2})\\s?([-/.])\\s?(${D}{1,2})\\s?\\2\\s?(${D}{1,2})(?![0-9]|[/-]\\d)`, 'g');
const NO_YEAR_RANGE = new RegExp(`(?<![\\w/.-])(${D}{1,2})/(${D}{1,2})\\s?(?:-|–|to|through|thru)\\s?${D}{1,2}/${D}{1,2}/(${D}{4}|${D}{2})(?![0-9/])`, 'g');
const NAMED = new RegExp(`(?<![A-Za-z])([A-Za-z01]{3,9})\\.?[ ,-]{0,2}(${D}{1,2})(?:st|nd|rd|th)?\\s?[,.;-]?\\s?['’]?(${D}{4}|(?<=['’-])${D}{2})(?![0-9])`, 'g');
const DAY_FIRST = new RegExp(`(?<![\\w/.])(${D}{1,2})(?:st|nd|rd|th)?(?:\\s?-\\s?|\\s{1,2}(?:day\\s)?(?:of\\s)?)([A-Za-z01]{3,9})\\.?,?(?:\\s?-\\s?|\\s?,?\\s?)(${D}{4}|(?<=-)${D}{2})(?![0-9])`, 'g');
/** Slashes that were read as ones: 1011312021. */
const ONES = /(?<![\w/.-])(\d{2})1(\d{2})1((?:19|20)\d{2})(?![\d/-])/g;
/** A slash that was lost: 09/062021, 0906/2021. */
const LOST_SLASH = new RegExp(`(?<![\\w/.-])(${D}{2})(/?)(${D}{2})(/?)((?:19|20)${D}{2})(?![0-9/-])`, 'g');

const digitsOf = (text: string): string => text.replaceAll(/[Oo]/g, '0').replaceAll(/[Il|]/g, '1');

function yearOf(written: string): number {
  const year = Number(digitsOf(written));
  if (written.length > 2) return year;
  return year <= 40 ? 2000 + year : 1900 + year;
}

/** The month a word names, in full or shortened, one letter read wrong at most; 0 for any other word, and for one that may be two months: 'Jule'. */
function monthOf(word: string): number {
  const letters = word.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  if (letters === 'sept') return 9;
  const named = MONTHS.findIndex((month) => letters === month || (letters.length === 3 && month.startsWith(letters)));
  if (named >= 0 || letters.length < 4) return named + 1;
  const meant = MONTHS.flatMap((month, at) => (letters.length === month.length && [...letters].filter((letter, i) => letter !== month[i]).length === 1 ? [at + 1] : []));
  return meant.length === 1 ? (meant[0] ?? 0) : 0;
}

function dayOf(year: number, month: number, day: number): CalendarDate | null {
  const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= 1900 && year <= 2099 && isCalendarDate(on) ? on : null;
}

const numberOf = (written: string | undefined): number => Number(digitsOf(written ?? ''));

interface Pattern {
  readonly shape: RegExp;
  /** Year, month and day from the groups. */
  readonly read: (groups: readonly string[]) => CalendarDate | null;
  /** The group with the year. */
  readonly year: number;
}

const PATTERNS: readonly Pattern[] = [
  { shape: YEAR_FIRST, year: 1, read: ([, year = '', , month, day]) => dayOf(yearOf(year), numberOf(month), numberOf(day)) },
  { shape: SLASHED, year: 3, read: ([, month, day, year = '']) => dayOf(yearOf(year), numberOf(month), numberOf(day)) },
  { shape: DASHED, year: 4, read: ([, month, , day, year = '']) => dayOf(yearOf(year), numberOf(month), numberOf(day)) },
  { shape: NO_YEAR_RANGE, year: 3, read: ([, month, day, year = '']) => dayOf(yearOf(year), numberOf(month), numberOf(day)) },
  { shape: NAMED, year: 3, read: ([, month = '', day, year = '']) => (monthOf(month) ? dayOf(yearOf(year), monthOf(month), numberOf(day)) : null) },
  { shape: DAY_FIRST, year: 3, read: ([, day, month = '', year = '']) => (monthOf(month) ? dayOf(yearOf(year), monthOf(month), numberOf(day)) : null) },
  { shape: ONES, year: 3, read: ([, month, day, year = '']) => dayOf(yearOf(year), numberOf(month), numberOf(day)) },
  { shape: LOST_SLASH, year: 5, read: ([, month, first, day, second, year = '']) => (first === second ? null : dayOf(yearOf(year), numberOf(month), numberOf(day))) },
];

/**
 * The days written in a text, in its order: 3/4/2021, 03-04-21, 2021-03-04, Mar. 4, 2021, 4th day of March, 2021, 04-MAR-2021 and the like,
 * months before days. Letters that recognition took for digits are read as digits; what is no day of the calendar is left out.
 */
export function datesIn(text: string): DateInText[] {
  const found: DateInText[] = [];
  for (const { shape, read, year } of PATTERNS) {
    for (const match of text.matchAll(shape)) {
      if (!/\d/.test(match[0])) continue;
      const on = read(match);
      const words = shape === NO_YEAR_RANGE ? match[0].split(/[-–t]/)[0]?.trim() ?? '' : match[0];
      const overlaps = found.some((other) => match.index < other.at + other.words.length && other.at < match.index + words.length);
      if (on && !overlaps) found.push({ on, at: match.index, words, shortYear: (match[year] ?? '').length === 2 });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
