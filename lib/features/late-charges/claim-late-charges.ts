import { fromDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dateWithoutWeekday, dollars } from '../../domain/wording';
import { refreshCase } from '../cases/steps';
import { InvoiceChanged } from '../invoices/schema';
import { lockInvoice, toChanged, writeLines } from '../invoices/steps';
import { canBeLate, chargesOf, INTEREST, lateBill, PENALTY } from './queries';
import { ClaimLateCharges } from './schema';

/**
 * Drafts the bill of penalty and interest on a late bill, with the arithmetic of each. The penalty is claimed once; a later claim adds later interest only.
 * @throws NotFound, RuleBroken `late_charges.none`, `late_charges.draft_exists`, `late_charges.claimed`
 */
export const claimLateCharges = command({
  name: 'invoice.claim_late_charges',
  input: ClaimLateCharges,
  output: InvoiceChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    // The lock of the late bill keeps two people from claiming at once.
    await lockInvoice(tx, practiceId, input.invoiceId);
    const late = await lateBill(tx, practiceId, input.invoiceId);
    const charges = chargesOf(late, today);
    if (!canBeLate(late) || !charges.late) throw new RuleBroken('late_charges.none', 'Penalty and interest run on an issued medical-legal bill that was not paid in 60 days (LC 4622(a)(1)).');
    if (late.chargedBy.some(({ state }) => state === 'DRAFT')) throw new RuleBroken('late_charges.draft_exists', 'A bill of penalty and interest is drafted already. Issue or discard it first.');
    const { toClaim, steps, section } = charges;
    if (toClaim.totalCents === 0) throw new RuleBroken('late_charges.claimed', 'All penalty and interest up to today is claimed.');
    const receivedOn = fromDateColumn(late.receivedOn ?? late.issuedOn ?? late.serviceOn);
    const about = `on bill ${late.number}, ${late.receivedOn ? 'received' : 'no receipt recorded, counted from its issue'} ${dateWithoutWeekday(receivedOn)}`;
    const invoice = await tx.invoice.create({
      data: { practiceId, createdAt: ctx.now, caseId: late.caseId, payerId: late.payerId, serviceOn: late.serviceOn, totalCents: toClaim.totalCents, chargesInvoiceId: late.id, origin: 'late_charges' },
    });
    const rows = [
      { code: PENALTY, description: `Penalty of 10% ${about}`, amountCents: toClaim.penaltyCents },
      { code: INTEREST, description: `Interest of 7% a year ${about}, through ${dateWithoutWeekday(today)}`, amountCents: toClaim.interestCents },
    ].filter(({ amountCents }) => amountCents > 0);
    await writeLines(tx, practiceId, invoice.id, rows.map((row) => ({
      ...row, id: newId(), modifiers: [], reason: `Unpaid after ${dateWithoutWeekday(charges.dueOn)}, the last day to pay or to contest`, units: 1, unitPriceCents: row.amountCents, factorBps: 10_000, rounding: 'half_up_per_line', scheduleVersion: '', draftedAmountCents: row.amountCents, changeReason: '',
      steps: { section, confidence: 'V', factorTerms: [], steps: steps.filter(({ label }) => (row.code === PENALTY ? !label.startsWith('7%') : !label.startsWith('10%'))).map((step) => ({ ...step })) },
    })));
    await refreshCase(tx, practiceId, late.caseId);
    audit({ subject: ['invoice', invoice.id], summary: `drafted penalty and interest on ${late.number}, ${dollars(toClaim.totalCents)}`, data: { caseId: late.caseId, chargesInvoiceId: late.id, penaltyCents: toClaim.penaltyCents, interestCents: toClaim.interestCents, through: today } });
    audit({ subject: ['invoice', late.id], summary: `claimed penalty and interest, ${dollars(toClaim.totalCents)}`, data: { claimedOn: invoice.id } });
    return toChanged(invoice);
  },
});
