import dynamic from 'next/dynamic';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { InvoiceClaim } from '@/components/sending/invoice-claim';
import { InvoiceTime } from '@/components/time-entries/invoice-time';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import type { Invoice } from '@/lib/features/invoices/schema';
import { kindWords } from '@/lib/format/case-words';
import { distance, formatDay, formatFullDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { caseNumber, doctor } from '@/lib/format/names';
import { InvoiceActions } from './invoice-actions';
import { InvoiceLines } from './invoice-lines';
import { InvoiceSide } from './invoice-side';
import { stateOf, titleOf } from './invoice-words';
import { PagesBar } from './pages-bar';

const LineEditor = dynamic(() => import('./line-editor').then((module) => module.LineEditor));

interface Props {
  readonly invoice: Invoice;
  readonly editing: boolean;
  readonly timeZone: string;
  readonly mayOpenCase: boolean;
  readonly mayReverse: boolean;
  readonly mayCount: boolean;
}

/** One bill: facts, lines with their reasons, pages, what stands before it and what follows. */
export function InvoiceScreen({ invoice, editing, timeZone, mayOpenCase, mayReverse, mayCount }: Props) {
  const { parties, kind, state, today, pages, otherCodes } = invoice;
  const name = parties.claimantName ?? caseNumber(invoice.caseNumber);
  const shown = stateOf({ status: invoice.status, kind, daysLate: invoice.daysLate });
  const edits = editing && invoice.acts.includes('revise');
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[{ label: 'Invoices', href: '/invoices' }, { label: titleOf(invoice) }]}
        marks={
          <>
            <KindChip>{kindWords(invoice.caseKind)}</KindChip>
            <StateIcon tone={shown.tone}>{state === 'DRAFT' ? 'Draft, number given on issue' : shown.words}</StateIcon>
          </>
        }
        actions={<InvoiceActions invoice={invoice} editing={edits} />}
      />
      <PrintedHead invoice={invoice} />
      <Facts facts={factsOf(invoice, mayOpenCase)} />
      <Columns side={<InvoiceSide invoice={invoice} timeZone={timeZone} mayReverse={mayReverse} mayCount={mayCount} />} sideLabel="Checks, payments and activity">
        {invoice.reason !== '' && <p className="mb-2 text-soft">{state === 'VOID' ? 'Void' : 'Reason'}: {invoice.reason}</p>}
        {invoice.credits && (
          <p className="mb-2">
            Takes from invoice{' '}
            <Link href={`/invoices/${invoice.credits.id}`} className="ident text-link">
              {invoice.credits.number}
            </Link>
          </p>
        )}
        <Section title="Lines" count={invoice.lines.filter(({ units }) => units > 0).length} note={kind === 'INVOICE' ? 'built from the case; every change is kept with its reason' : undefined}>
          {edits ? <LineEditor key={invoice.version} invoice={invoice} /> : <InvoiceLines invoice={invoice} />}
        </Section>
        {pages && !edits && <PagesBar pages={pages} today={today} needsDeclaration={invoice.caseKind === 'QME' || invoice.caseKind === 'AME'} />}
        {kind === 'INVOICE' && !edits && <InvoiceTime invoiceId={invoice.id} />}
        {otherCodes.length > 0 && !edits && (
          <details className="no-print mt-6">
            <summary className="flex min-h-9 cursor-pointer items-center gap-2 border-b border-border font-semibold">
              Other codes considered <span className="num font-normal text-muted">{otherCodes.length}</span>
            </summary>
            <ul>
              {otherCodes.map((other) => (
                <li key={[other.code, ...other.modifiers].join('-')} className="flex min-h-(--row-2) items-center gap-4 border-b border-hairline py-1.5">
                  <span className="w-24 shrink-0 font-medium">
                    {other.code}
                    <span className="block text-xs text-muted">{other.modifiers.map((modifier) => `-${modifier}`).join(' ')}</span>
                  </span>
                  <span className="flex-1">{other.why}</span>
                  <span className="num text-right">
                    {formatDollars(other.totalCents)}
                    <span className="block text-xs text-muted">
                      {other.differenceCents > 0 ? '+' : ''}
                      {formatDollars(other.differenceCents)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
        {kind === 'INVOICE' && state !== 'VOID' && !edits && (invoice.caseKind === 'QME' || invoice.caseKind === 'AME') && <InvoiceClaim invoiceId={invoice.id} />}
      </Columns>
    </>
  );
}

function factsOf(invoice: Invoice, mayOpenCase: boolean): Parameters<typeof Facts>[0]['facts'] {
  const { parties, today, evaluation, serviceOn, issuedOn, payableOn, billBefore, state } = invoice;
  const two = (first: ReactNode, second: ReactNode) => (
    <>
      <span className="block font-medium">{first}</span>
      <span className="block text-soft">{second}</span>
    </>
  );
  const day = (date: string) => two(formatDay(date, today), distance(date, today));
  const served = evaluation?.reportServedOn;
  return [
    ['Bill to', two(parties.billTo.name, parties.claimNumber ? <span className="ident">Claim {parties.claimNumber}</span> : 'No claim number')],
    ['Case', two(mayOpenCase ? <Link href={`/cases/${invoice.caseId}`} className="text-link">{caseNumber(invoice.caseNumber)}</Link> : caseNumber(invoice.caseNumber), doctor(parties.physician.name))],
    [evaluation?.examinedOn ? 'Examined' : 'Service', two(formatDay(serviceOn, today), parties.location?.name ?? distance(serviceOn, today))],
    ...(served ? ([['Report served', day(served)]] as const) : []),
    ...(issuedOn ? ([['Issued', day(issuedOn)]] as const) : []),
    ...(state === 'ISSUED' && payableOn ? ([['Payable by', day(payableOn)]] as const) : []),
    ...(state === 'DRAFT' && billBefore ? ([['Bill before', day(billBefore)]] as const) : []),
    ['Pays', two(parties.paysTo?.legalName ?? parties.practiceName, parties.paysTo ? `TIN ending ${parties.paysTo.tinLastFour}` : 'No tax identity')],
  ];
}

/** The head of the printed page: who bills whom. */
function PrintedHead({ invoice }: { readonly invoice: Invoice }) {
  const { parties } = invoice;
  const { street, city, state, postalCode } = parties.billTo;
  return (
    <div className="hidden grid-cols-2 gap-6 px-(--pad) py-4 print:grid">
      <p>
        <strong>{parties.paysTo?.legalName ?? parties.practiceName}</strong>
        <br />
        {parties.physician.name}, {parties.physician.credentials}
        {parties.physician.npi && <>, NPI {parties.physician.npi}</>}
        <br />
        {parties.paysTo?.remitTo}
      </p>
      <p>
        <strong>{parties.billTo.name}</strong>
        <br />
        {[street, city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
        <br />
        {titleOf(invoice)}
        {invoice.issuedOn && <>, {formatFullDay(invoice.issuedOn)}</>}
      </p>
    </div>
  );
}
