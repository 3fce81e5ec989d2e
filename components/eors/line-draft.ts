import type { Eor, EorInvoice, EorLineTyped } from '@/lib/features/eors/schema';
import { formatCents, parseDollars } from '@/lib/format/money';

/** A line as it stands in the form: text as people typed it. */
export interface DraftLine {
  readonly key: string;
  readonly invoiceLineId: string | null;
  readonly code: string;
  readonly billed: string;
  readonly allowed: string;
  readonly paid: string;
  /** ‘CO-45 403.00, N381’. */
  readonly reasons: string;
  readonly remark: string;
  readonly confidence: number | null;
}

let made = 0;
export const emptyLine = (): DraftLine => ({ key: `new-${(made += 1)}`, invoiceLineId: null, code: '', billed: '', allowed: '', paid: '', reasons: '', remark: '', confidence: null });

const plain = (cents: number): string => formatCents(cents).replace('−', '-');

/** The lines of the invoice, billed as they are; what was allowed and paid is typed. */
export function linesOfInvoice(invoice: EorInvoice): DraftLine[] {
  return invoice.lines.map((line) => ({ ...emptyLine(), key: line.id, invoiceLineId: line.id, code: line.code, billed: plain(line.amountCents) }));
}

/** The stored lines of a draft, each with how sure its reading is. */
export function linesOfEor(eor: Eor): DraftLine[] {
  return eor.lines.map((line) => ({
    key: line.id, invoiceLineId: line.invoiceLineId, code: line.code, billed: plain(line.billedCents), allowed: plain(line.allowedCents), paid: plain(line.paidCents), remark: line.remark,
    reasons: line.adjustments.map(({ group, carc, rarcs, amountCents }) => [[group, carc].filter(Boolean).join('-'), amountCents === 0 ? '' : plain(amountCents), ...rarcs].filter(Boolean).join(' ')).join(', '),
    confidence: eor.reading?.lines.find(({ position }) => position === line.position)?.confidence ?? null,
  }));
}

const REASON = /^(?:(CO|OA|PI|PR|CR)-?)?([A-Z]?\d{1,3})$/;

/**
 * Reads reasons as a person types them, parted by commas: ‘CO-45 403.00, N381’ or ‘45 N381’. A reason without an amount takes
 * what the line lacks, if it is the only one. Null where something is neither reason, remark nor amount.
 */
export function parseReasons(text: string, missingCents: number): NonNullable<EorLineTyped['adjustments']> | null {
  const found: { group: string; carc: string; rarcs: string[]; amountCents: number | null }[] = [];
  for (const word of text.toUpperCase().split(/[\s,;]+/).filter(Boolean)) {
    const last = found.at(-1);
    const reason = REASON.exec(word);
    if (/^(N\d{1,3}|MA?\d{2,3})$/.test(word)) {
      if (last) last.rarcs.push(word);
      else found.push({ group: '', carc: '', rarcs: [word], amountCents: null });
    } else if (reason && !word.includes('.')) found.push({ group: reason[1] ?? '', carc: reason[2] ?? '', rarcs: [], amountCents: null });
    else {
      const cents = parseDollars(word.replace(/^-/, ''));
      if (cents === null || !last || last.amountCents !== null) return null;
      last.amountCents = word.startsWith('-') ? -cents : cents;
    }
  }
  const left = missingCents - found.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  const open = found.filter(({ amountCents }) => amountCents === null);
  return found.map((one) => ({ group: one.group, carc: one.carc, rarcs: one.rarcs, amountCents: one.amountCents ?? (one === open[0] ? left : 0) }));
}

export interface ReadLine {
  readonly line: EorLineTyped | null;
  readonly problems: readonly { readonly field: 'code' | 'billed' | 'allowed' | 'paid' | 'reasons'; readonly message: string }[];
  readonly billedCents: number | null;
  readonly paidCents: number | null;
}

/** A line as the server takes it, or what of it cannot be read. An empty “allowed” is what was paid. */
export function readLine(draft: DraftLine): ReadLine {
  const [billedCents, paidCents] = [parseDollars(draft.billed), draft.paid.trim() === '' ? null : parseDollars(draft.paid)];
  const allowedCents = draft.allowed.trim() === '' ? paidCents : parseDollars(draft.allowed);
  const adjustments = billedCents === null || paidCents === null ? [] : parseReasons(draft.reasons, billedCents - paidCents);
  const amount = 'Write an amount, like 1,250.00';
  const problems: { field: 'code' | 'billed' | 'allowed' | 'paid' | 'reasons'; message: string }[] = [];
  if (draft.code.trim() === '') problems.push({ field: 'code', message: 'Fill this in' });
  if (billedCents === null) problems.push({ field: 'billed', message: amount });
  if (paidCents === null) problems.push({ field: 'paid', message: amount });
  if (allowedCents === null && paidCents !== null) problems.push({ field: 'allowed', message: amount });
  if (adjustments === null) problems.push({ field: 'reasons', message: 'Write codes and amounts, like CO-45 403.00, N381' });
  const whole = problems.length === 0 && billedCents !== null && allowedCents !== null && paidCents !== null && adjustments !== null;
  return { line: whole ? { invoiceLineId: draft.invoiceLineId as never, code: draft.code.trim(), billedCents, allowedCents, paidCents, adjustments, remark: draft.remark } : null, problems, billedCents, paidCents };
}
