import { amountText } from '../../../lib/domain/edi/write-x12';
import { reviseClaim } from '../../../lib/features/bill-claims/revise-claim';
import { confirmReceipt } from '../../../lib/features/bill-sendings/confirm-receipt';
import { readSendings } from '../../../lib/features/bill-sendings/queries';
import { recordSending } from '../../../lib/features/bill-sendings/record-sending';
import { readFile } from '../../../lib/features/edi-files/read-file';
import { writeClaims } from '../../../lib/features/edi-files/write-claims';
import { a277, a999 } from '../../../lib/test/sample-answers';
import type { CasePlan } from '../case-plan';
import { morning, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';

const diagnoses = [['M54.50', 'M54.16'], ['M25.561', 'S83.241A'], ['M25.511', 'M75.101'], ['G56.01', 'M25.531'], ['F43.21']] as const;
const isMedicalLegal = ({ kind }: CasePlan): boolean => kind === 'QME' || kind === 'AME';

/** The biller writes onto the claim form what the report found. Answers with the draft's version. */
export async function coded(desk: Desk, plan: CasePlan, draft: { readonly id: string; readonly version: number }): Promise<number> {
  if (!isMedicalLegal(plan)) return draft.version;
  const codes = diagnoses[plan.payAfterDays % diagnoses.length] ?? diagnoses[0];
  return (await reviseClaim(desk.as('biller'), { invoiceId: draft.id as never, version: draft.version, diagnosisCodes: [...codes], claimNote: `${plan.kind} medical-legal` })).version;
}

/** A bill goes to its payer: some electronically, some by certified mail, the rest by mail. What was issued in these days waits. */
export async function sent(desk: Desk, plan: CasePlan, bill: { readonly id: string; readonly number: string | null; readonly version: number; readonly totalCents: number }): Promise<void> {
  const turn = Number(bill.number?.slice(-3) ?? 0);
  if (plan.ending === 'unpaid' && turn % 3 === 1) return;
  if (isMedicalLegal(plan) && turn % 4 === 2) {
    // Older cases were logged without an address, and not every payer takes electronic bills.
    const { electronicChecks } = await readSendings(desk.as('biller'), { invoiceId: bill.id as never });
    if (electronicChecks.every(({ tone }) => tone !== 'block')) return desk.begin(electronic(desk, bill, turn));
  }
  const certified = isMedicalLegal(plan) && turn % 3 === 0;
  const { sending } = await recordSending(desk.as('biller'), { invoiceId: bill.id as never, version: bill.version, method: certified ? 'certified_mail' : 'mail', sentOn: desk.today, sentTo: plan.payer, ...(certified ? { tracking: `9407 1118 9956 ${4000 + turn}` } : {}) });
  if (certified) desk.begin(returned(desk, sending));
}

/** The green card comes back. */
async function* returned(desk: Desk, sending: { readonly id: string; readonly version: number }): Story {
  const receivedOn = workdayAfter(desk.today, 3);
  yield morning(workdayAfter(desk.today, 7));
  await confirmReceipt(desk.as('assistant'), { sendingId: sending.id as never, version: sending.version, receivedOn, proof: 'Return receipt, signed at the mail room' });
}

/** The claim is written, its file is taken, and the payer accepts it. */
async function* electronic(desk: Desk, bill: { readonly id: string; readonly number: string | null; readonly totalCents: number }, turn: number): Story {
  yield morning(workdayAfter(desk.today, 1));
  const { files: [file] } = await writeClaims(desk.as('biller'), { invoiceIds: [bill.id as never] });
  if (!file) return;
  yield morning(workdayAfter(desk.today, 1));
  await readFile(desk.as('biller'), { name: `999-${file.controlNumber}.txt`, content: a999(file.controlNumber, { on: desk.today, controlNumber: 90_000 + turn }) });
  yield morning(workdayAfter(desk.today, 1));
  await readFile(desk.as('biller'), { name: `277-${file.controlNumber}.txt`, content: a277([{ number: bill.number ?? '', cents: amountText(bill.totalCents), payerControl: `BR${70_000 + turn}` }], { on: desk.today, controlNumber: 91_000 + turn }) });
}
