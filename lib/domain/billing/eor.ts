import { RuleBroken } from '../rule-broken';
import { dollars } from '../wording';
import type { LineAdjustment } from './denials/classify';

/** The figures of one line of an EOR, whole cents. */
export type EorFigures = { readonly billedCents: number; readonly expectedCents: number; readonly allowedCents: number; readonly paidCents: number; readonly adjustments: readonly LineAdjustment[] };

/** `variance` = paid − expected. `unexplained` = billed − paid − adjustments: zero on an EOR that adds up. */
export type EorVariance = { readonly adjustedCents: number; readonly varianceCents: number; readonly shortCents: number; readonly overCents: number; readonly unexplainedCents: number };

/** Expected against paid of one line, and whether billed, paid and adjusted add up. */
export function varianceOf({ billedCents, expectedCents, paidCents, adjustments }: EorFigures): EorVariance {
  const adjustedCents = adjustments.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const varianceCents = paidCents - expectedCents;
  return { adjustedCents, varianceCents, shortCents: Math.max(0, -varianceCents), overCents: Math.max(0, varianceCents), unexplainedCents: billedCents - paidCents - adjustedCents };
}

export type EorTotals = { readonly billedCents: number; readonly expectedCents: number; readonly allowedCents: number; readonly paidCents: number } & EorVariance;

/** The sums of all lines; short and over are summed line by line, so that one does not hide the other. */
export function totalsOf(lines: readonly EorFigures[]): EorTotals {
  const sum = (of: (line: EorFigures) => number) => lines.reduce((total, line) => total + of(line), 0);
  const variance = (of: keyof EorVariance) => sum((line) => varianceOf(line)[of]);
  return {
    billedCents: sum(({ billedCents }) => billedCents),
    expectedCents: sum(({ expectedCents }) => expectedCents),
    allowedCents: sum(({ allowedCents }) => allowedCents),
    paidCents: sum(({ paidCents }) => paidCents),
    adjustedCents: variance('adjustedCents'),
    varianceCents: variance('varianceCents'),
    shortCents: variance('shortCents'),
    overCents: variance('overCents'),
    unexplainedCents: variance('unexplainedCents'),
  };
}

/**
 * What does not add up on an EOR, in words; none stops it, a person looks. Paid above allowed, a line that is not
 * explained to the cent, a billed sum that is not the invoice's.
 */
export function eorFindings(lines: readonly (EorFigures & { readonly code: string })[], invoiceTotalCents: number | null): string[] {
  const found = lines.flatMap((line) => {
    const { unexplainedCents } = varianceOf(line);
    return [
      ...(unexplainedCents === 0 ? [] : [`${line.code}: billed ${dollars(line.billedCents)}, paid and adjusted ${dollars(line.billedCents - unexplainedCents)}. ${dollars(Math.abs(unexplainedCents))} ${unexplainedCents > 0 ? 'are not explained' : 'are explained twice'}.`]),
      ...(line.paidCents > line.allowedCents ? [`${line.code}: ${dollars(line.paidCents)} paid, ${dollars(line.allowedCents)} allowed.`] : []),
    ];
  });
  const billedCents = lines.reduce((sum, line) => sum + line.billedCents, 0);
  if (invoiceTotalCents !== null && billedCents !== invoiceTotalCents) found.push(`The EOR shows ${dollars(billedCents)} billed, the invoice ${dollars(invoiceTotalCents)}.`);
  return found;
}

/** Refuses an EOR that cannot be posted. @throws RuleBroken `eor.no_lines`, `eor.served_unknown`, `eor.served_in_future`, `eor.no_invoice` */
export function demandPostable(eor: { readonly hasInvoice: boolean; readonly lines: number; readonly servedOn: string | null; readonly today: string }): void {
  if (!eor.hasInvoice) throw new RuleBroken('eor.no_invoice', 'Say which invoice it is about first.');
  if (eor.lines === 0) throw new RuleBroken('eor.no_lines', 'An EOR has at least one line.');
  if (eor.servedOn === null) throw new RuleBroken('eor.served_unknown', 'Give the day on which the payer served it: the 90 days run from there.');
  if (eor.servedOn > eor.today) throw new RuleBroken('eor.served_in_future', 'The day of service lies ahead. Check the date.');
}
