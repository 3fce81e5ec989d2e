import type { InvoiceLine, RevisedLine } from '@/lib/features/invoices/schema';
import { lineAmount } from '@/lib/domain/billing/line-amount';
import { parseDollars } from '@/lib/format/money';

/** A line as it stands in the fields: all of it text. */
export interface LineDraft {
  readonly key: string;
  readonly lineId: string | null;
  readonly code: string;
  readonly modifiers: string;
  readonly description: string;
  readonly units: string;
  readonly unitPrice: string;
  readonly factor: string;
  readonly changeReason: string;
}

export function draftOf(line: InvoiceLine): LineDraft {
  return { key: line.id, lineId: line.id, code: line.code, modifiers: line.modifiers.join(' '), description: line.description, units: String(line.units), unitPrice: (line.unitPriceCents / 100).toFixed(2), factor: (line.factorBps / 10_000).toFixed(2), changeReason: line.changeReason };
}

export function emptyLine(): LineDraft {
  return { key: crypto.randomUUID(), lineId: null, code: '', modifiers: '', description: '', units: '1', unitPrice: '', factor: '1.00', changeReason: '' };
}

const wholeOf = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null);
const bpsOf = (text: string): number | null => (/^\d{1,2}(\.\d{1,4})?$/.test(text.trim()) ? Math.round(Number(text) * 10_000) : null);
const modifiersOf = (text: string): string[] => text.split(/[\s,-]+/).filter(Boolean);

/** What the line comes to in cents; null while a field cannot be read. */
export function amountOf(line: LineDraft): number | null {
  const [units, price, factor] = [wholeOf(line.units), parseDollars(line.unitPrice), bpsOf(line.factor)];
  if (units === null || price === null || factor === null || units * price * factor > 1e15) return null;
  return lineAmount(units, price, factor);
}

/** Whether it differs from what is stored in what it costs or is called. */
export function isChanged(line: LineDraft, stored: InvoiceLine | undefined): boolean {
  if (!stored) return true;
  const before = draftOf(stored);
  return (['code', 'modifiers', 'units', 'unitPrice', 'factor'] as const).some((field) => line[field].trim() !== before[field]);
}

/** What cannot be sent, at its field; a change without a reason among it. */
export function problemsOf(lines: readonly LineDraft[], stored: readonly InvoiceLine[]): { path: string; message: string }[] {
  return lines.flatMap((line) => {
    const at = (field: string, message: string) => ({ path: `${line.key}.${field}`, message });
    const before = stored.find(({ id }) => id === line.key);
    return [
      ...(line.code.trim() === '' ? [at('code', 'Give the line a code')] : []),
      ...(line.description.trim() === '' ? [at('description', 'Say what the line is for')] : []),
      ...(wholeOf(line.units) === null ? [at('units', 'Write whole units, like 3')] : []),
      ...(parseDollars(line.unitPrice) === null ? [at('unitPrice', 'Write a price, like 113.75')] : []),
      ...(bpsOf(line.factor) === null ? [at('factor', 'Write a factor, like 1.10')] : []),
      ...(modifiersOf(line.modifiers).some((modifier) => !/^\d{2}$/.test(modifier)) ? [at('modifiers', 'Two digits each, like 95 93')] : []),
      ...(isChanged(line, before) && line.changeReason.trim() === '' ? [at('changeReason', `Say why ${line.code.trim() || 'this line'} is ${before ? 'changed' : 'added'}`)] : []),
    ];
  });
}

export function toRevised(line: LineDraft): RevisedLine {
  return { lineId: line.lineId, code: line.code.trim(), modifiers: modifiersOf(line.modifiers), description: line.description.trim(), units: wholeOf(line.units) ?? 0, unitPriceCents: parseDollars(line.unitPrice) ?? 0, factorBps: bpsOf(line.factor) ?? 0, changeReason: line.changeReason.trim() };
}
