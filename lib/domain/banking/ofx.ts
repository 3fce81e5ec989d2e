import { RuleBroken } from '../rule-broken';
import { readBankAmount, readBankDay, type BankFile, type BankFileLine } from './bank-line';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&nbsp;': ' ' };
const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, ' ').trim();

/** Whether a text is OFX or QFX: version 1 with its header, or 2, which is XML. */
export const looksLikeOfx = (text: string): boolean => /^\s*(OFXHEADER:|<\?xml|<\?OFX|<OFX>)/i.test(text.replace(/^\uFEFF/, '')) && /<OFX>/i.test(text);

/**
 * The lines of an OFX or QFX file. Version 1 is SGML, in which values have no closing tag, version 2 is XML; read as a
 * row of opening tags with the text behind them, the two are the same. Throws RuleBroken `bank_file.unreadable`.
 */
export function readOfx(text: string): BankFile {
  if (!looksLikeOfx(text)) throw new RuleBroken('bank_file.unreadable', 'This is no OFX or QFX file.');
  let account = '';
  let line: Map<string, string> | null = null;
  const lines: BankFileLine[] = [];
  const close = (): void => {
    if (line) lines.push(lineOf(line));
    line = null;
  };
  for (const match of text.matchAll(/<(\/?)([A-Za-z0-9._]+)(?:\s[^<>]*)?>([^<]*)/g)) {
    const tag = (match[2] ?? '').toUpperCase();
    if (tag === 'STMTTRN') {
      close();
      if (match[1] === '') line = new Map();
    } else if (match[1] === '/') {
      if (tag === 'BANKTRANLIST') close();
    } else {
      const value = decode(match[3] ?? '');
      if (line) line.set(tag, value);
      else if (tag === 'ACCTID' && account === '') account = value;
    }
  }
  close();
  if (lines.length === 0 && !/<BANKTRANLIST/i.test(text)) throw new RuleBroken('bank_file.unreadable', 'The file holds no list of transactions.');
  return { account: account.slice(-4), lines };
}

function lineOf(values: ReadonlyMap<string, string>): BankFileLine {
  const on = readBankDay(values.get('DTPOSTED') ?? '');
  const amountCents = readBankAmount(values.get('TRNAMT') ?? '');
  if (on === null || amountCents === null) throw new RuleBroken('bank_file.unreadable', 'A transaction of the file has no day or no amount that can be read.');
  const words = [values.get('NAME') ?? values.get('PAYEE') ?? '', values.get('MEMO') ?? ''].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
  return { bankId: values.get('FITID') || null, on, amountCents, description: words.join(' · '), reference: values.get('CHECKNUM') ?? values.get('REFNUM') ?? '' };
}
