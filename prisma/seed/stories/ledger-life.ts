import { addDays, addMonthsToMonth, monthOf, type CalendarDate } from '../../../lib/domain/calendar';
import { takeInBankFile } from '../../../lib/features/bank-imports/take-in-bank-file';
import { listCases } from '../../../lib/features/cases/queries';
import { listInvoices } from '../../../lib/features/invoice-lists/queries';
import { closeMonth } from '../../../lib/features/month-closes/close-month';
import { listReceipts } from '../../../lib/features/receipts/queries';
import { recordReceipt } from '../../../lib/features/receipts/record-receipt';
import type { RecordReceipt } from '../../../lib/features/receipts/schema';
import { askWriteOff } from '../../../lib/features/write-offs/ask-write-off';
import { morning, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';

/** The books of the last weeks: a month closed, a check that fits no bill, a deposit, a write-off that waits, the bank's file of the last days. */
export async function* ledgerLife(desk: Desk, today: CalendarDate): Story {
  yield morning(workdayAfter(today, -16));
  await closeMonth(desk.as('biller'), { month: addMonthsToMonth(monthOf(desk.today), -1), openItemsAccepted: true });
  yield morning(workdayAfter(today, -6));
  await checkWithoutBill(desk);
  await deposit(desk);
  yield morning(workdayAfter(today, -3));
  await writeOff(desk);
  await bankFile(desk);
}

async function checkWithoutBill(desk: Desk): Promise<void> {
  const { payers } = await listInvoices(desk.as('biller'), { show: 'unpaid' });
  const [payer] = payers;
  if (!payer) return;
  await recordReceipt(desk.as('biller'), { payerId: payer.id, receivedOn: desk.today, amountCents: 64_350, method: 'check', reference: '559012', note: 'No remittance came with it; asked the adjuster which bill it pays.' } as RecordReceipt);
}

async function deposit(desk: Desk): Promise<void> {
  const { cases } = await listCases(desk.as('biller'), {});
  const work = cases.find(({ kind, stage }) => kind === 'IME' && stage !== 'CLOSED');
  if (!work) return;
  await recordReceipt(desk.as('biller'), { payerId: work.payerId, caseId: work.id, receivedOn: desk.today, amountCents: 150_000, method: 'ach', reference: 'W-20418', note: 'Half of the flat fee, as agreed.' } as RecordReceipt);
}

async function writeOff(desk: Desk): Promise<void> {
  const { rows } = await listInvoices(desk.as('biller'), { show: 'unpaid' });
  const owed = rows.find(({ balanceCents, status }) => status === 'PARTLY_PAID' && balanceCents > 40_000) ?? rows.find(({ balanceCents }) => balanceCents > 40_000);
  if (!owed) return;
  await askWriteOff(desk.as('biller'), { invoiceId: owed.id as never, amountCents: 32_500, reasonCode: 'disputed', reason: 'The adjuster offers the rest if the interpreter modifier is left out.' });
}

/** The last days of the account: each check deposited a day later, two of one day in one deposit, and what concerns no payer. */
async function bankFile(desk: Desk): Promise<void> {
  const { rows } = await listReceipts(desk.as('biller'), { from: addDays(desk.today, -21) } as never);
  const byDay = new Map<string, typeof rows>();
  for (const row of rows.slice(0, 14)) byDay.set(row.receivedOn, [...(byDay.get(row.receivedOn) ?? []), row]);
  const written = [...byDay].map(([on, together]) => {
    const day = addDays(on as CalendarDate, 1);
    return `${day > desk.today ? desk.today : day},${together.length > 1 ? 'REMOTE DEPOSIT' : `DEPOSIT ${together[0]?.reference ?? ''}`},,${(together.reduce((sum, { amountCents }) => sum + amountCents, 0) / 100).toFixed(2)}`;
  });
  const content = ['Date,Description,Check Number,Amount', ...written, `${desk.today},INTEREST CREDIT,,1.18`, `${desk.today},OFFICE RENT,1021,-2450.00`].join('\n');
  await takeInBankFile(desk.as('biller'), { name: 'operating-account.csv', account: 'Operating', content });
}
