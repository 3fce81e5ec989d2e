import { Section } from '@/components/layout/section';
import { StateIcon } from '@/components/ui/state-icon';
import type { InvoicePages } from '@/lib/features/invoices/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCount, formatDollars } from '@/lib/format/money';

/** The pages of a bill as one bar (included, billable, not declared) and the packets they came in. */
export function PagesBar({ pages, today, needsDeclaration }: { readonly pages: InvoicePages; readonly today: string; readonly needsDeclaration: boolean }) {
  const included = Math.min(pages.includedPages, pages.reviewedPages);
  const undeclared = needsDeclaration ? pages.undeclaredPages : 0;
  const parts = [
    { key: 'included', count: included, words: 'Included', look: 'bg-default text-foreground' },
    { key: 'billable', count: pages.billablePages, words: `Billable, ${formatDollars(pages.billableCents)}`, look: 'bg-accent text-accent-foreground' },
    { key: 'undeclared', count: undeclared, words: `Not declared, ${formatDollars(pages.undeclaredWorthCents)}`, look: 'border border-dashed border-warning-ink bg-warning-soft text-warning-soft-foreground' },
  ].filter(({ count }) => count > 0);
  return (
    <Section title="Pages" note="of this evaluation" ruled className="mt-6">
      <ul aria-label="Pages of the bill" className="flex gap-0.5 py-3">
        {parts.map(({ key, count, words, look }) => (
          <li key={key} style={{ flexGrow: count, flexBasis: 76 }} className="min-w-0">
            <span className={`num flex h-7 items-center rounded-sm px-2 font-medium print:border print:border-border ${look}`}>{formatCount(count)}</span>
            <span className="mt-1 block text-xs text-muted">{words}</span>
          </li>
        ))}
      </ul>
      {pages.packets.length > 0 && (
        <div className="overflow-x-auto">
          <table aria-label="Packets" className="data-table">
            <thead>
              <tr>
                <th scope="col">Sender</th>
                <th scope="col" className="end">Declared</th>
                <th scope="col" className="end">Counted</th>
                <th scope="col" className="end max-md:hidden">Reviewed before</th>
                <th scope="col" className="end">Taken</th>
                <th scope="col" className="max-sm:hidden">Declaration</th>
              </tr>
            </thead>
            <tbody>
              {pages.packets.map((packet, index) => (
                <tr key={index}>
                  <th scope="row">
                    {packet.senderName}, {formatShortDay(packet.receivedOn, today)}
                  </th>
                  <td className="num end">{packet.declaredPages === null ? <span className="text-muted">none</span> : formatCount(packet.declaredPages)}</td>
                  <td className="num end">{formatCount(packet.countedPages)}</td>
                  <td className="num end max-md:hidden">{formatCount(packet.previouslyReviewedPages)}</td>
                  <td className="num end">{formatCount(packet.takenPages)}</td>
                  <td className="max-sm:hidden">
                    <Declaration packet={packet} today={today} needed={needsDeclaration} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Declaration({ packet, today, needed }: { readonly packet: InvoicePages['packets'][number]; readonly today: string; readonly needed: boolean }) {
  if (!needed) return <StateIcon tone="off">Not required</StateIcon>;
  if (packet.declaredPages === null) return <StateIcon tone="held">Not declared</StateIcon>;
  const apart = packet.countedPages - packet.declaredPages;
  if (apart !== 0) return <StateIcon tone="check">{apart > 0 ? `${formatCount(apart)} over` : `${formatCount(-apart)} missing`}</StateIcon>;
  return <StateIcon tone="done">{packet.declarationSignedOn ? formatShortDay(packet.declarationSignedOn, today) : 'Declared'}</StateIcon>;
}
