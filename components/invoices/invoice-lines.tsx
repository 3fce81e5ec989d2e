import { Cite } from '@/components/ui/cite';
import { Dollar } from '@/components/ui/dollar';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import type { Invoice, InvoiceLine } from '@/lib/features/invoices/schema';
import { formatCents, formatCount, formatDollars } from '@/lib/format/money';
import { factorInTerms, stepsOf } from './invoice-words';

/** The lines of a bill with the reason of each; a line taken off is struck out and says why. */
export function InvoiceLines({ invoice }: { readonly invoice: Invoice }) {
  const { lines, totalCents, scheduleWords, paidCents, creditedCents, writtenOffCents, balanceCents, state, kind } = invoice;
  const section = lines[0]?.section ?? '';
  const differenceCents = totalCents - invoice.draftedCents;
  return (
    <>
      <table aria-label="Lines" className="data-table rows-2">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Why this line</th>
            <th scope="col" className="end max-md:hidden">Units</th>
            <th scope="col" className="end max-md:hidden">Unit price</th>
            <th scope="col" className="end max-lg:hidden">Factor</th>
            <th scope="col" className="end">Amount</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
      <dl className="mt-3 ml-auto w-full max-w-72 [&>div]:flex [&>div]:min-h-8 [&>div]:items-center [&>div]:justify-between [&>div]:border-b [&>div]:border-hairline">
        {scheduleWords && (
          <div>
            <dt>{scheduleWords}</dt>
            <dd>{section && section !== scheduleWords && <Cite>{section.replace(/, ML.*/, '')}</Cite>}</dd>
          </div>
        )}
        {kind === 'INVOICE' && differenceCents !== 0 && (
          <div>
            <dt>Drafted from the case</dt>
            <dd className="num">
              {formatCents(invoice.draftedCents)} <span className="text-muted">{differenceCents > 0 ? '+' : ''}{formatCents(differenceCents)}</span>
            </dd>
          </div>
        )}
        <div>
          <dt className="font-semibold">{kind === 'CREDIT_NOTE' ? 'Credit' : 'Total'}</dt>
          <dd className="num text-xl font-semibold">{formatDollars(totalCents)}</dd>
        </div>
        {state !== 'DRAFT' && kind === 'INVOICE' && (paidCents !== 0 || creditedCents !== 0 || writtenOffCents !== 0) && (
          <>
            <div>
              <dt>Paid</dt>
              <dd className="num">{formatCents(-paidCents)}</dd>
            </div>
            {creditedCents !== 0 && (
              <div>
                <dt>Credited</dt>
                <dd className="num">{formatCents(-creditedCents)}</dd>
              </div>
            )}
            {writtenOffCents !== 0 && (
              <div>
                <dt>Written off</dt>
                <dd className="num">{formatCents(-writtenOffCents)}</dd>
              </div>
            )}
            <div>
              <dt className="font-semibold">Balance</dt>
              <dd className="num text-lg font-semibold">{formatDollars(balanceCents)}</dd>
            </div>
          </>
        )}
      </dl>
    </>
  );
}

function Line({ line }: { readonly line: InvoiceLine }) {
  const [why = '', ...more] = line.reason.split('\n');
  const off = line.units === 0;
  const changed = line.changeReason !== '' && line.changeReason !== line.reason;
  return (
    <tr className={off ? 'text-muted line-through print:hidden' : ''}>
      <th scope="row" className="align-top pt-2">
        {lineWords(line.code)}
        <span className="block text-xs text-muted">{line.modifiers.map((modifier) => `-${modifier}`).join(' ')}</span>
      </th>
      <td className="py-2">
        {line.code === 'MLPRR' || why === '' ? line.description : why}
        <span className="block text-xs text-muted">{line.code === 'MLPRR' ? line.reason : more.join(' ') || (why === '' ? '' : line.description)}</span>
        {changed && <span className="block text-xs text-warning-ink no-underline">{off ? 'Taken off' : 'Changed'}: {line.changeReason}</span>}
        <span className="num block text-xs text-muted lg:hidden">
          {formatCount(line.units)} × {formatCents(line.unitPriceCents)} {line.factorBps === 10_000 ? '' : `× (${factorInTerms(line)})`}
        </span>
      </td>
      <td className="num end max-md:hidden">{formatCount(line.units)}</td>
      <td className="num end max-md:hidden">{formatCents(line.unitPriceCents)}</td>
      <td className="num end whitespace-nowrap max-lg:hidden">{line.code === 'MLPRR' ? <span className="text-muted">none</span> : factorInTerms(line)}</td>
      <td className="end">
        <Dollar cents={line.amountCents} title={`${lineWords(line.code)}, arithmetic`} steps={stepsOf(line)} />
      </td>
    </tr>
  );
}
