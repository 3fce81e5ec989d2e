import type { CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import type { Separators } from './x12';

/** A segment to be written: its tag and elements; a list is one element of components. Empty ones at the end fall away. */
export type SegmentToWrite = readonly [tag: string, ...elements: (string | readonly string[])[]];

export type InterchangeToWrite = {
  sender: { qualifier: string; id: string };
  receiver: { qualifier: string; id: string };
  /** Whole number from 1 to 999,999,999, of its own in each file. */
  controlNumber: number;
  on: CalendarDate;
  /** HHMM. */
  time: string;
  usage: 'P' | 'T';
  acknowledge: boolean;
  group: { code: string; sender: string; receiver: string; version: string };
  /** Each with ST01 and what stands between ST and SE. */
  transactions: readonly { code: string; segments: readonly SegmentToWrite[] }[];
};

/** Those that the guides recommend. */
export const SEPARATORS = { element: '*', repetition: '^', component: ':', segment: '~' } as const satisfies Separators;

const LETTERS: Record<string, string> = { ß: 'ss', Æ: 'AE', æ: 'ae', Ø: 'O', ø: 'o', Œ: 'OE', œ: 'oe', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Þ: 'Th', þ: 'th', ð: 'd', ı: 'i', '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '...', '№': 'No.' };

/**
 * Words as the standard's character set can hold them: accents fall off their letters, separators and whatever cannot be
 * written become a space, spaces are single. Cut at `most` characters. What stands in another script alone becomes ''.
 */
export function plainWords(text: string, most: number): string {
  const known = text.replace(/[^\x20-\x7E]/g, (one) => LETTERS[one] ?? one).normalize('NFKD').replace(/\p{M}/gu, '');
  return known.replace(/[^\x20-\x7E]|[~*:^`]/g, ' ').replace(/ +/g, ' ').trim().slice(0, most).trimEnd();
}

/** Whole cents as the standard writes an amount: 201500 → '2015', 1250 → '12.5'. */
export function amountText(amountCents: number): string {
  const magnitude = Math.abs(amountCents);
  const fraction = String(magnitude % 100).padStart(2, '0').replace(/0+$/, '');
  return `${amountCents < 0 ? '-' : ''}${Math.floor(magnitude / 100)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** 'CCYYMMDD'. */
export const dayText = (day: CalendarDate): string => day.replaceAll('-', '');

const reserved = new RegExp(`[${Object.values(SEPARATORS).map((one) => `\\${one}`).join('')}]|[^\\x20-\\x7E]`);

function segmentText([tag, ...elements]: SegmentToWrite): string {
  const texts = elements.map((element) => {
    const components = typeof element === 'string' ? [element] : [...element];
    for (const one of components) if (reserved.test(one)) throw new RuleBroken('x12.unwritable', `${tag} holds a character that would break the file.`);
    while (components.length > 1 && components.at(-1) === '') components.pop();
    return components.join(SEPARATORS.component);
  });
  while (texts.length > 0 && texts.at(-1) === '') texts.pop();
  return [tag, ...texts].join(SEPARATORS.element) + SEPARATORS.segment;
}

const padded = (number: number, width: number): string => String(number).padStart(width, '0');
const fixed = (text: string, width: number): string => text.slice(0, width).padEnd(width, ' ');

/**
 * One interchange with one group, a segment a line, control numbers and counts set.
 * Throws RuleBroken `x12.unwritable` where a value holds a separator or a character outside of the set, `x12.control_number` out of range.
 */
export function writeX12(file: InterchangeToWrite): string {
  const { controlNumber, sender, receiver, group, on, time } = file;
  if (!Number.isInteger(controlNumber) || controlNumber < 1 || controlNumber > 999_999_999) throw new RuleBroken('x12.control_number', 'A control number is a whole number from 1 to 999,999,999.');
  const usual = [sender.id, receiver.id, sender.qualifier, receiver.qualifier];
  if (usual.some((one) => reserved.test(one) || one === '')) throw new RuleBroken('x12.unwritable', 'The number of the sender or of the receiver cannot be written.');
  const isa = [
    'ISA', '00', fixed('', 10), '00', fixed('', 10), fixed(sender.qualifier, 2), fixed(sender.id, 15), fixed(receiver.qualifier, 2), fixed(receiver.id, 15),
    dayText(on).slice(2), time, SEPARATORS.repetition, '00501', padded(controlNumber, 9), file.acknowledge ? '1' : '0', file.usage, SEPARATORS.component,
  ].join(SEPARATORS.element) + SEPARATORS.segment;
  const sets = file.transactions.flatMap(({ code, segments }, index) => {
    const number = padded(index + 1, 4);
    return [segmentText(['ST', code, number, group.version]), ...segments.map(segmentText), segmentText(['SE', String(segments.length + 2), number])];
  });
  const lines = [
    isa,
    segmentText(['GS', group.code, group.sender, group.receiver, dayText(on), time, String(controlNumber), 'X', group.version]),
    ...sets,
    segmentText(['GE', String(file.transactions.length), String(controlNumber)]),
    segmentText(['IEA', '1', padded(controlNumber, 9)]),
  ];
  return `${lines.join('\n')}\n`;
}
