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
  return (
    <Section title="Recipients" count={board.due.length} className="mt-2">
      <div className="relative overflow-x-auto">
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
            {board.due.map((one) => {
              const way = one.ways.find(({ method }) => method === one.method);
              return (
                <tr key={`${one.role} ${one.contactId ?? one.name}`}>
                  <td>
                    <span className="font-medium">{one.name}</span>
                    <span className="block text-xs text-muted">{recipientRoleLabels[one.role]}</span>
                  </td>
                  <td className="max-w-[34ch] whitespace-normal">
                    {one.reason}
                    {!one.required && ' (copy)'}
                    {one.section && (
                      <span className="block">
                        <Cite verify={one.confidence === 'M'}>{one.section}</Cite>
                      </span>
                    )}
                  </td>
                  <td>
                    {way?.ready === false ? <StateIcon tone="check">{way.why}</StateIcon> : deliveryMethodLabels[one.method]}
                    <span className="block text-xs text-muted">{one.method === 'email' ? one.email : one.method === 'fax' ? one.fax : one.address.split('\n')[0]}</span>
                  </td>
                  <td className="max-w-[34ch] whitespace-normal">{one.encloses.map((key) => (key === 'report' ? 'Report' : labels.get(key))).join(', ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
