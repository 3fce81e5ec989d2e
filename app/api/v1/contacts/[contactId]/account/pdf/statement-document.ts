import { paymentMethodLabels } from '@/lib/features/payments/schema';
import type { Statement } from '@/lib/features/statements/schema';
import { formatFullDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import type { StatementDocument } from '@/lib/integrations/pdf/statement-port';

type Party = { name: string; street: string; city: string; state: string; postalCode: string };

const linesOf = ({ name, street, city, state, postalCode }: Party): string[] => [name, street, [city, `${state} ${postalCode}`.trim()].filter(Boolean).join(', ')].filter(Boolean);

/** The statement in the words of the printed one. */
export function statementDocument(statement: Statement): StatementDocument {
  const { payer, practice, items, aging, owedCents, unappliedCents, depositsCents, netCents, unapplied, deposits, today } = statement;
  const loose = (row: Statement['unapplied'][number], what: string): [string, string, string] => [formatFullDay(row.receivedOn), [what, paymentMethodLabels[row.method], row.reference].filter(Boolean).join(', '), formatDollars(row.unappliedCents)];
  return {
    madeOn: today,
    title: `Statement of account, ${formatFullDay(today)}`,
    from: [...linesOf(practice), practice.phone, practice.email].filter(Boolean),
    to: linesOf(payer),
    aging: aging.map(({ label, cents }) => [`${label} days`, formatDollars(cents)]),
    items: items.map((item) => ({
      number: item.number,
      about: [item.claimantName, item.claimNumber && `Claim ${item.claimNumber}`, caseNumber(item.caseNumber), `service ${formatFullDay(item.serviceOn)}`].filter(Boolean).join(', '),
      issued: formatFullDay(item.issuedOn),
      payable: item.payableOn ? formatFullDay(item.payableOn) : '',
      total: formatDollars(item.totalCents),
      paid: formatDollars(-item.paidCents - item.adjustedCents),
      balance: formatDollars(item.balanceCents),
    })),
    credits: [...unapplied.map((row) => loose(row, 'Unapplied')), ...deposits.map((row) => loose(row, 'Deposit held'))],
    sums: [
      { label: 'Owed', value: formatDollars(owedCents), strong: unappliedCents === 0 },
      ...(unappliedCents === 0 ? [] : [{ label: 'Received, not on an invoice yet', value: formatDollars(-unappliedCents), strong: false }, { label: 'To pay', value: formatDollars(netCents), strong: true }]),
      ...(depositsCents === 0 ? [] : [{ label: 'Deposits held', value: formatDollars(depositsCents), strong: false }]),
    ],
    note: depositsCents === 0 ? '' : 'Deposits are held for their cases and are not taken off what is owed until they are applied.',
    watermark: statement.isTraining ? 'PRACTICE' : null,
  };
}
