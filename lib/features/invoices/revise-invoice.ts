import { fromDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { lineAmount, MOST_BILLED_CENTS } from '../../domain/billing/line-amount';
import { lineDifference, type ComparableLine } from '../../domain/billing/line-difference';
import { factorOf } from '../../domain/fee-schedule/modifiers';
import { ML_CODES } from '../../domain/fee-schedule/quote';
import { scheduleInForce } from '../../domain/fee-schedule/schedule';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars, factorInWords, quantity } from '../../domain/wording';
import { InvoiceChanged, ReviseInvoice } from './schema';
import { lockInvoice, toChanged, writeLines, type LineColumns, type LineWorking, type LockedInvoice } from './steps';
import type { output } from 'zod';

type Revised = output<typeof ReviseInvoice>['lines'][number];
type Stored = LockedInvoice['lines'][number];

/**
 * Changes, adds and takes off lines of a draft. What was drafted from the facts is kept beside each line with the reason
 * of the change; a line taken off stays with zero units.
 * @throws Conflict, RuleBroken `fee.modifier_…`, `fee.modifiers_exclusive`, `invoice.issued`, `invoice.drafted_line_missing`, `invoice.change_reason_required`, `invoice.too_large`.
 */
export const reviseInvoice = command({
  name: 'invoice.revise',
  input: ReviseInvoice,
  output: InvoiceChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const invoice = await lockInvoice(tx, practiceId, input.invoiceId, input.version);
    if (invoice.state !== 'DRAFT') throw new RuleBroken('invoice.issued', 'An issued invoice stays as it is. Void it or issue a credit note.');
    const before = new Map(invoice.lines.map((line) => [line.id, line]));
    const given = input.lines.map(({ lineId }) => lineId);
    const missing = invoice.lines.find((line) => line.draftedAmountCents !== null && !given.includes(line.id));
    if (missing) throw new RuleBroken('invoice.drafted_line_missing', `${missing.code} was drafted from the case. To take it off, set its units to 0 and say why.`);
    if (new Set(given.filter(Boolean)).size !== given.filter(Boolean).length || given.some((id) => id !== null && !before.has(id))) {
      throw new RuleBroken('invoice.line_unknown', 'One of the lines is not on this draft any more. Open it again.');
    }
    if (invoice.case.kind === 'QME' || invoice.case.kind === 'AME') input.lines.forEach((line) => demandModifiers(line, invoice.serviceOn));
    const lines = input.lines.map((line) => columnsOf(line, line.lineId === null ? null : (before.get(line.lineId) ?? null)));
    const totalCents = lines.reduce((sum, line) => sum + line.amountCents, 0);
    if (totalCents > MOST_BILLED_CENTS) throw new RuleBroken('invoice.too_large', 'A bill above $10,000,000 is a slip of the keyboard. Check units and prices.');
    await writeLines(tx, practiceId, invoice.id, lines);
    const row = await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoice.id } }, data: { totalCents, version: { increment: 1 } } });
    const { changes, differenceCents } = lineDifference(invoice.lines.map(comparable), lines.map(comparable));
    const moved = differenceCents === 0 ? 'total unchanged' : `${dollars(invoice.totalCents)} to ${dollars(totalCents)}`;
    audit({ subject: ['invoice', invoice.id], summary: `changed ${quantity(changes.length, 'line')}, ${moved}`, data: { caseId: invoice.caseId, differenceCents, changes: changes.map((change) => ({ ...change, reason: lines.find(({ id }) => id === change.key)?.changeReason ?? '' })) } });
    return toChanged(row);
  },
});

/** Modifiers of a line of the schedule must go with its code and with each other, as the calculator has it. A line that asks for nothing may say what it likes. */
function demandModifiers({ code, modifiers, units }: Revised, serviceOn: Date): void {
  const known = ML_CODES.find((one) => one === code);
  if (known === undefined || units === 0) return;
  try {
    factorOf(scheduleInForce(fromDateColumn(serviceOn)), known, modifiers);
  } catch (error) {
    // Outside the table of combinations a person may still ask for a factor, with the reason beside it.
    if (!(error instanceof RuleBroken) || !['fee.combination_not_in_table', 'fee.no_schedule_in_force'].includes(error.rule)) throw error;
  }
}

function comparable(line: { id: string; code: string; units: number; amountCents: number }): ComparableLine {
  return { key: line.id, code: line.code, units: line.units, amountCents: cents(line.amountCents) };
}

function columnsOf(line: Revised, stored: Stored | null): LineColumns {
  const { code, modifiers, description, units, unitPriceCents, factorBps, changeReason } = line;
  const amountCents = lineAmount(units, unitPriceCents, factorBps);
  const same = stored !== null && stored.code === code && stored.units === units && stored.unitPriceCents === unitPriceCents && stored.factorBps === factorBps && stored.modifiers.join() === modifiers.join();
  if (same) return { ...stored, description, changeReason: changeReason || stored.changeReason, steps: stored.steps as LineWorking };
  if (changeReason === '') throw new RuleBroken('invoice.change_reason_required', `Say why ${code} is ${stored === null ? 'added' : 'changed'}: the reason stays with the bill.`);
  const working = stored?.steps as LineWorking | undefined;
  return {
    id: stored?.id ?? newId(),
    code,
    modifiers,
    description,
    reason: stored?.reason ?? changeReason,
    units,
    unitPriceCents,
    factorBps,
    rounding: 'half_up_per_line',
    scheduleVersion: stored?.scheduleVersion ?? '',
    amountCents,
    draftedAmountCents: stored?.draftedAmountCents ?? null,
    changeReason,
    steps: {
      section: working?.section ?? '',
      confidence: working?.confidence ?? 'V',
      factorTerms: stored?.factorBps === factorBps ? (working?.factorTerms ?? []) : [{ label: 'set by hand', bps: factorBps }],
      steps: [{ label: `${quantity(units, 'unit')} × ${dollars(unitPriceCents)} × ${factorInWords(factorBps)}, changed by hand`, value: dollars(amountCents) }],
    },
  };
}
