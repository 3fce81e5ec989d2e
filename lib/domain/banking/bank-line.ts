import { isCalendarDate, type CalendarDate } from '../calendar';

/** A line of a bank's file: money in above zero, out below. `bankId` is the bank's own id where the file has one. */
export type BankFileLine = { bankId: string | null; on: CalendarDate; amountCents: number; description: string; reference: string };

/** A file of one account as it was read. */
export type BankFile = { account: string; lines: BankFileLine[] };

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/**
 * What tells each line from every other of its account, so that a file that overlaps with an earlier one adds nothing twice:
 * the bank's own id, or day, amount, words and how often the same came before in the file.
 */
export function fingerprintsOf({ account, lines }: BankFile): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ bankId, on, amountCents, description, reference }) => {
    const key = bankId === null ? `${account}|${on}|${amountCents}|${plain(description)}|${plain(reference)}` : `${account}|${bankId}|${on}|${amountCents}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}|${times}`;
  });
}

const months: Readonly<Record<string, string>> = { jan: '01', feb: '02', mar: '03', apr: '04', may: '05', jun: '06', jul: '07', aug: '08', sep: '09', oct: '10', nov: '11', dec: '12' };

/** A day as banks write it: 2026-10-31, 10/31/2026, 10/31/26, 20261031, 31-Oct-2026. Null where it is none. */
export function readBankDay(text: string): CalendarDate | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})/.exec(trimmed);
  const us = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\b/.exec(trimmed);
  const words = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ,]+(\d{4})/.exec(trimmed);
  const day = us ? `${us[3]?.length === 2 ? `20${us[3]}` : us[3]}-${us[1]?.padStart(2, '0')}-${us[2]?.padStart(2, '0')}` : iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : words ? `${words[3]}-${months[(words[2] ?? '').toLowerCase()]}-${words[1]?.padStart(2, '0')}` : '';
  return isCalendarDate(day) ? day : null;
}

/** An amount as banks write it: 1,234.50, -12.00, (12.00), 12.00-, $5. Null where it is none. */
export function readBankAmount(text: string): number | null {
  const trimmed = text.replace(/[$\s"]/g, '').replace(/−/g, '-');
  const match = /^([-+(]?)([\d,]*)(?:\.(\d{0,2})0*)?([)-]?)$/.exec(trimmed);
  if (!match || !/\d/.test(trimmed)) return null;
  const whole = Number((match[2] ?? '').replaceAll(',', '') || '0');
  const cents = whole * 100 + Number((match[3] ?? '').padEnd(2, '0') || '0');
  if (!Number.isSafeInteger(cents) || cents > 100_000_000_000) return null;
  const negative = match[1] === '-' || match[1] === '(' || match[4] === '-';
  return negative && cents !== 0 ? -cents : cents;
}
