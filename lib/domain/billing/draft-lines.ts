import type { CodeReason } from '../evaluation/code';
import type { FeeLine, FeeQuote } from '../fee-schedule/quote';
import { CONTRACT_SECTION } from './contract-rate';

/** A line as it is drafted from the facts. `reason` is what stands under it: first why the code, then why each modifier. */
export type DraftLine = FeeLine & { reason: string };

function modifiersInWords(line: FeeLine, reasons: readonly CodeReason[]): string {
  return line.modifiers
    .map((modifier) => reasons.find((reason) => reason.applies && reason.about === `-${modifier}`))
    .flatMap((reason) => (reason ? [`${reason.about} ${reason.text.charAt(0).toLowerCase()}${reason.text.slice(1)}.`] : []))
    .join(' ');
}

function reasonFor(line: FeeLine, reasons: readonly CodeReason[]): string {
  const contract = line.section === CONTRACT_SECTION ? (line.steps.at(-1)?.label ?? '') : '';
  return [scheduleReason(line, reasons), contract].filter(Boolean).join('\n');
}

function scheduleReason(line: FeeLine, reasons: readonly CodeReason[]): string {
  if (line.code === 'MLPRR') return 'Lower of declared and counted, packet by packet. No factor on pages';
  const why = reasons.find((reason) => reason.applies && reason.about === line.code);
  const modifiers = modifiersInWords(line, reasons);
  return [why?.text ?? '', modifiers].filter(Boolean).join('\n');
}

/**
 * The lines of a bill with the reason of each, in the order of the quotes: the evaluation first, what is billed beside it
 * after. Private work has no code reasons; its lines say which agreement they follow.
 */
export function draftLines(quotes: readonly FeeQuote[], reasons: readonly CodeReason[], agreementName: string | null = null): DraftLine[] {
  return quotes.flatMap((quote) =>
    quote.lines.map((line) => ({ ...line, reason: agreementName === null ? reasonFor(line, reasons) : `As agreed in “${agreementName}”` })),
  );
}
