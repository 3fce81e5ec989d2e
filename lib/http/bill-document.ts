import type { PrintedInvoice } from '../features/invoices/schema';
import { lineWords } from '../domain/fee-schedule/line-words';
import { paymentMethodLabels } from '../domain/billing/payment-methods';
import type { PaymentMethod } from '../features/payments/schema';
import { formatFullDay } from '../format/dates';
import { formatCents, formatCount, formatDollars, formatFactor } from '../format/money';
import { caseNumber } from '../format/names';
import type { BillDocument } from '../integrations/pdf/port';

type Invoice = PrintedInvoice['invoice'];

const address = ({ street, city, state, postalCode }: { street: string; city: string; state: string; postalCode: string }): string[] =>
  [street, [[city, state].filter(Boolean).join(', '), postalCode].filter(Boolean).join(' ')].filter(Boolean);

function facts({ parties, serviceOn, issuedOn, payableOn, caseNumber: number, evaluation }: Invoice): BillDocument['facts'] {
  const given: [string, string | null][] = [
    ['Claimant', parties.claimantName ?? caseNumber(number)],
    ['Claim number', parties.claimNumber],
    ['Date of injury', parties.injuredOn && formatFullDay(parties.injuredOn)],
    ['ADJ number', parties.adjNumber],
    ['Panel number', parties.panelNumber],
    ['Date of service', formatFullDay(serviceOn)],
    ['Report served', evaluation?.reportServedOn ? formatFullDay(evaluation.reportServedOn) : null],
    ['Place', parties.location?.name ?? null],
    ['Issued', issuedOn && formatFullDay(issuedOn)],
    ['Payable by', payableOn && formatFullDay(payableOn)],
  ];
  return given.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []));
}

function sums({ kind, totalCents, paidCents, creditedCents, writtenOffCents, balanceCents, scheduleWords }: Invoice): BillDocument['sums'] {
  const total = { label: kind === 'CREDIT_NOTE' ? 'Credit' : ['Total', scheduleWords && `(${scheduleWords})`].filter(Boolean).join(' '), value: formatDollars(totalCents) };
  if (paidCents === 0 && creditedCents === 0 && writtenOffCents === 0) return [{ ...total, strong: true }];
  return [
    { ...total, strong: false },
    ...(paidCents === 0 ? [] : [{ label: 'Paid', value: formatDollars(-paidCents), strong: false }]),
    ...(creditedCents === 0 ? [] : [{ label: 'Credited', value: formatDollars(-creditedCents), strong: false }]),
    ...(writtenOffCents === 0 ? [] : [{ label: 'Adjusted', value: formatDollars(-writtenOffCents), strong: false }]),
    { label: 'Balance due', value: formatDollars(balanceCents), strong: true },
  ];
}

function notes({ kind, caseKind, state, credits, reason }: Invoice): string[] {
  if (kind === 'CREDIT_NOTE') return [`Takes from invoice ${credits?.number ?? ''}`, reason];
  if (state === 'VOID') return ['This invoice is void and is not owed.'];
  if (caseKind !== 'QME' && caseKind !== 'AME') return [];
  return ['Payable or to be explained within 60 days of receipt, LC 4622(a)(1).', 'Late payment adds 10% and 7% a year from receipt.'];
}

/** The invoice in the words of the printed bill. A line that was taken off is not printed. */
export function billDocument({ invoice, tin, isTraining, time, heldCents }: PrintedInvoice): BillDocument {
  const { parties, state, number, kind, today } = invoice;
  const { physician, paysTo } = parties;
  const noun = kind === 'CREDIT_NOTE' ? 'Credit note' : 'Invoice';
  return {
    title: state === 'DRAFT' ? 'Draft invoice' : `${noun} ${number}`,
    watermark: isTraining ? 'TRAINING' : state === 'DRAFT' ? 'Draft' : state === 'VOID' ? 'Void' : null,
    from: [
      paysTo?.legalName ?? parties.practiceName,
      `${physician.name}, ${physician.credentials}`,
      ...(physician.npi ? [`NPI ${physician.npi}`] : []),
      ...(physician.licenceNumber ? [`License ${physician.licenceNumber}`] : []),
      ...(paysTo ? [`TIN ${tin ?? `ending ${paysTo.tinLastFour}`}`] : []),
    ],
    to: [parties.billTo.name, ...address(parties.billTo)],
    facts: facts(invoice),
    lines: invoice.lines
      .filter(({ units }) => units > 0)
      .map((line) => ({
        code: lineWords(line.code),
        modifiers: line.modifiers.map((modifier) => `-${modifier}`).join(' '),
        description: line.description,
        reason: line.reason.replaceAll('\n', '. '),
        section: line.section,
        units: formatCount(line.units),
        unitPrice: formatCents(line.unitPriceCents),
        factor: line.code === 'MLPRR' ? '' : formatFactor(line.factorBps),
        amount: formatCents(line.amountCents),
      })),
    time: time.map((entry) => ({ on: formatFullDay(entry.workedOn), what: `${entry.activity}, ${entry.userName}`, note: entry.note, minutes: `${formatCount(entry.minutes)} min`, amount: formatCents(entry.amountCents) })),
    sums: sums(invoice),
    payments: [
      ...invoice.payments.map((payment): [string, string, string] => [formatFullDay(payment.receivedOn), [payment.reversesId ? 'Reversed' : paymentMethodLabels[payment.method as PaymentMethod], payment.reference].filter(Boolean).join(' '), formatCents(payment.amountCents)]),
      ...invoice.creditNotes.filter((note) => !note.void).map((note): [string, string, string] => [formatFullDay(note.issuedOn), `Credit note ${note.number}`, formatCents(note.totalCents)]),
    ],
    remitTo: paysTo ? [paysTo.legalName, ...paysTo.remitTo.split('\n').filter(Boolean)] : [parties.practiceName],
    notes: [...notes(invoice), ...(heldCents > 0 && kind === 'INVOICE' && state !== 'VOID' ? [`A deposit of ${formatDollars(heldCents)} is held for this case.`] : [])],
    madeOn: invoice.issuedOn ?? today,
  };
}
