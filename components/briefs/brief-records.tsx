import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { Brief, BriefPacket } from '@/lib/features/briefs/schema';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

/** Packet by packet: what came, whether it is declared, whether it came in time; and what has not come. */
export function BriefRecords({ records, caseKind, today }: { readonly records: Brief['records']; readonly caseKind: Brief['caseKind']; readonly today: string }) {
  const { packets, pagesExpected, countedPages, undeclaredPages, exchangeOn } = records;
  const late = packets.filter(({ daysAfterExchange, servedOn }) => daysAfterExchange > 0 && servedOn === null);
  const servedLate = packets.filter(({ daysAfterExchange, servedOn }) => daysAfterExchange > 0 && servedOn !== null);
  const missing = Math.max(0, pagesExpected - countedPages);
  return (
    <Section title="Records" note={packets.length > 0 ? `${counted(countedPages, 'page')} in ${counted(packets.length, 'packet')}` : undefined} ruled={packets.length === 0} className="mt-5">
      {packets.length === 0 ? (
        <p className="py-3">
          <StateIcon tone="check">No records yet{pagesExpected > 0 ? `, ${counted(pagesExpected, 'page')} expected` : ''}</StateIcon>
        </p>
      ) : (
        <div className="relative overflow-x-auto">
          <table className="data-table" aria-label="Packets of records">
            <thead>
              <tr>
                <th scope="col">Sender</th>
                <th scope="col">Received</th>
                <th scope="col" className="end">
                  Pages
                </th>
                <th scope="col">Declaration</th>
              </tr>
            </thead>
            <tbody>
              {packets.map((packet) => (
                <tr key={packet.id}>
                  <th scope="row">{packet.senderName}</th>
                  <td className={packet.daysAfterExchange > 0 ? 'text-warning-ink' : 'text-soft'}>
                    {formatShortDay(packet.receivedOn, today)}
                    {packet.daysAfterExchange > 0 && <span className="block text-xs">{packet.servedOn === null ? `${counted(packet.daysAfterExchange, 'day')} after the exchange` : `served ${counted(packet.daysAfterExchange, 'day')} too late`}</span>}
                  </td>
                  <td className="num end">
                    {formatCount(packet.countedPages)}
                    {packet.previouslyReviewedPages > 0 && <span className="block text-xs text-muted">{formatCount(packet.previouslyReviewedPages)} seen before</span>}
                  </td>
                  <td>
                    <PacketState packet={packet} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className="pt-1">
        {undeclaredPages > 0 && (
          <li className="py-1">
            <StateIcon tone="held">{counted(undeclaredPages, 'page')} without a declaration: not to be reviewed or billed until it comes.</StateIcon> <Cite>8 CCR 9793(n)</Cite>
          </li>
        )}
        {late.length > 0 && exchangeOn !== null && (
          <li className="py-1">
            <StateIcon tone="check">
              {counted(late.length, 'packet')} came after {formatDay(exchangeOn, today)}: served on the other side 20 days before?
            </StateIcon>{' '}
            <Cite>LC 4062.3(b)</Cite>
          </li>
        )}
        {servedLate.length > 0 && (
          <li className="py-1">
            <StateIcon tone="check">
              {counted(servedLate.length, 'packet')} {servedLate.length === 1 ? 'was' : 'were'} served on the other side less than 20 days before the exam.
            </StateIcon>{' '}
            <Cite>LC 4062.3(b)</Cite>
          </li>
        )}
        {packets.length > 0 && missing > 0 && (
          <li className="py-1">
            <StateIcon tone="check">{counted(missing, 'page')} fewer than expected. What is missing is said in the report.</StateIcon> <Cite verify>8 CCR 35(i)</Cite>
          </li>
        )}
        {caseKind === 'AME' && <li className="py-1 text-xs text-muted">AME: the parties agree what is sent. LC 4062.3(c)</li>}
      </ul>
    </Section>
  );
}

function PacketState({ packet }: { readonly packet: BriefPacket }) {
  if (packet.status === 'not_required') return <StateIcon tone="off">Not required</StateIcon>;
  if (packet.status === 'undeclared') return <StateIcon tone="held">Quarantined</StateIcon>;
  if (packet.status === 'differs') return <StateIcon tone="held">Quarantined, {formatCount(packet.declaredPages ?? 0)} declared</StateIcon>;
  return <StateIcon tone="done">Declared</StateIcon>;
}
