import { allocate, applyBps, cents, roundHalfUp } from '@/lib/domain/money';
import type { FeeLine } from '@/lib/features/evaluations/schema';
import { formatCount, formatDollars, formatFactor } from '@/lib/format/money';
import type { ArithmeticStep } from '@/components/ui/arithmetic';

export interface FeeRow {
  readonly label: string;
  readonly note: string;
  readonly cents: number;
}

type Line = Pick<FeeLine, 'code' | 'modifiers' | 'description' | 'units' | 'unitPriceCents' | 'factorTerms' | 'amountCents' | 'steps'>;

const silentModifiers: Record<string, string> = { '95': 'Panel QME, -95' };

/** A fee's lines taken apart: the service, each increment beside its share, the pages. The rows add up to the total. */
export function feeRows(lines: readonly Line[]): FeeRow[] {
  return lines.flatMap((line) => (line.code === 'MLPRR' ? [pagesRow(line)] : serviceRows(line)));
}

function serviceRows(line: Line): FeeRow[] {
  const shares = allocate(cents(line.amountCents), line.factorTerms.map((term) => term.bps));
  const base = line.units * line.unitPriceCents;
  const [first, ...increments] = line.factorTerms;
  const rows: FeeRow[] = first ? [{ label: `${line.code}, ${line.description.toLowerCase().replace(/ evaluation$/, '')}`, note: line.units === 1 ? '' : `${formatCount(line.units)} × ${formatDollars(line.unitPriceCents)}`, cents: shares[0] ?? 0 }] : [];
  increments.forEach((term, index) => {
    const share = shares[index + 1] ?? 0;
    const exact = applyBps(cents(base), term.bps, roundHalfUp);
    rows.push({ label: term.label.slice(0, 1).toUpperCase() + term.label.slice(1), note: `+${Number(formatFactor(term.bps)) * 100}% of ${formatDollars(base)}${share === exact ? '' : ', rounded with the line'}`, cents: share });
  });
  for (const modifier of line.modifiers) {
    const label = silentModifiers[modifier];
    if (label) rows.push({ label, note: 'Identifies, adds nothing', cents: 0 });
  }
  return rows;
}

function pagesRow(line: Line): FeeRow {
  return { label: 'Pages, MLPRR', note: line.steps.at(-1)?.label.replace(', no factor on pages', '').replace(' included', '').replace(/\.00$/, '') ?? '', cents: line.amountCents };
}

/** Every step of every line, for the popover of an amount. */
export function feeSteps(lines: readonly Line[]): ArithmeticStep[] {
  return lines.flatMap((line) => line.steps.map((step) => ({ label: step.label, value: step.value, cite: step.section })));
}
