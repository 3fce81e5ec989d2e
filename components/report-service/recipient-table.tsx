'use client';

import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { deliveryMethodLabels, recipientRoleLabels } from '@/lib/domain/service/methods';
import type { ServiceBoard } from '@/lib/features/report-services/schema';

/** Who gets the report, why, by which way and with what: a row a recipient. */
export function RecipientTable({ board }: { readonly board: ServiceBoard }) {
  const labels = new Map(board.enclosures.map(({ key, label, form }) => [key, form || label]));
  if (board.due.length === 0) return null;
  const gets = (one: Due) => one.encloses.map((key) => (key === 'report' ? 'Report' : labels.get(key))).join(', ');
  return (
    <Section title="Recipients" count={board.due.length} className="mt-2">
      <div className="relative overflow-x-auto max-sm:hidden print:block">
        <table className="data-table rows-2" aria-label="Recipients">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Why</th>
              <th scope="col">How</th>
              <th scope="col">Gets</th>
            </tr>
          </thead>
          <tbody>
            {board.due.map((one) => (
              <tr key={keyOf(one)}>
                <th scope="row" className="py-2 align-top">
                  {one.name}
                  <span className="block text-xs font-normal text-muted">{recipientRoleLabels[one.role]}</span>
                </th>
                <td className="max-w-[34ch] py-2 align-top whitespace-normal">
                  <Why one={one} />
                </td>
                <td className="py-2 align-top">
                  <How one={one} />
                </td>
                <td className="max-w-[34ch] py-2 align-top whitespace-normal">{gets(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="sm:hidden print:hidden">
        {board.due.map((one) => (
          <li key={keyOf(one)} className="border-b border-hairline py-2.5">
            <p className="font-medium">{one.name}</p>
            <p className="text-xs text-muted">
              {recipientRoleLabels[one.role]}. <Why one={one} />
            </p>
            <div className="mt-1">
              <How one={one} />
            </div>
            <p className="mt-1 text-soft">Gets: {gets(one)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Due = ServiceBoard['due'][number];

const keyOf = ({ role, contactId, name }: Due): string => `${role} ${contactId ?? name}`;

function Why({ one }: { readonly one: Due }) {
  return (
    <>
      {one.reason}
      {!one.required && ' (copy)'}{' '}
      {one.section && (
        <span className="inline-block">
          <Cite verify={one.confidence === 'M'}>{one.section}</Cite>
        </span>
      )}
    </>
  );
}

/** The way that it goes and where to, or why it cannot go. */
function How({ one }: { readonly one: Due }) {
  const way = one.ways.find(({ method }) => method === one.method);
  const where = one.method === 'email' ? one.email : one.method === 'fax' ? one.fax : one.address.split('\n')[0];
  return (
    <>
      {way?.ready === false ? <StateIcon tone="check">{way.why}</StateIcon> : deliveryMethodLabels[one.method]}
      {where && <span className="block text-xs text-muted">{where}</span>}
    </>
  );
}
