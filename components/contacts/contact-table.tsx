'use client';

import Link from 'next/link';
import { StateIcon } from '@/components/ui/state-icon';
import type { ContactRow } from '@/lib/features/contacts/schema';
import { addressInLine, contactRoleWords } from '@/lib/format/contact-words';
import { counted } from '@/lib/format/names';

const rolesOf = ({ roles }: ContactRow) => roles.map(contactRoleWords).join(', ');
const placeOf = (row: ContactRow) => addressInLine({ street: '', city: row.city, state: row.state });
/** What stands under the name: where a person works, else where an organization is. */
const underName = (row: ContactRow) => (row.kind === 'person' ? [row.title, row.organisationName].filter(Boolean).join(', ') || 'Person' : row.street);
const openCases = ({ openCaseCount }: ContactRow) => (openCaseCount >= 1000 ? 'more than 1,000 open cases' : counted(openCaseCount, 'open case'));

/** The contacts of a page, a row each; on a phone two lines each. */
export function ContactTable({ rows }: { readonly rows: readonly ContactRow[] }) {
  return (
    <>
      <div className="relative overflow-x-auto max-sm:hidden print:block">
        <table className="data-table rows-2 bleed" aria-label="Contacts">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Roles</th>
              <th scope="col">Phone and e-mail</th>
              <th scope="col" className="max-lg:hidden">Place</th>
              <th scope="col" className="end">Open cases</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row>
                <th scope="row" className="max-w-80">
                  <Link href={`/contacts/${row.id}`} data-row-focus className="row-link block truncate" prefetch={false}>
                    {row.name}
                  </Link>
                  <span className="block truncate text-xs font-normal text-muted">{row.active ? underName(row) : <StateIcon tone="off">Out of use</StateIcon>}</span>
                </th>
                <td className="max-w-60 text-soft">{rolesOf(row)}</td>
                <td className="max-w-64 text-soft">
                  <span className="block whitespace-nowrap">{row.phone}</span>
                  <span className="block truncate text-xs text-muted">{row.email}</span>
                </td>
                <td className="text-soft max-lg:hidden">{placeOf(row)}</td>
                <td className="num end">{row.openCaseCount > 0 ? row.openCaseCount >= 1000 ? '1,000+' : row.openCaseCount : <span className="text-muted">None</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="px-4 sm:hidden print:hidden">
        {rows.map((row) => (
          <li key={row.id} className="border-b border-hairline py-2.5">
            <Link href={`/contacts/${row.id}`} className="block truncate text-base font-medium" prefetch={false}>
              {row.name}
            </Link>
            <p className="mt-0.5 truncate text-muted">{[row.active ? '' : 'Out of use', rolesOf(row), row.organisationName ?? placeOf(row), row.openCaseCount > 0 ? openCases(row) : ''].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
