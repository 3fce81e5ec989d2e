import { enclosureTable } from '@/lib/domain/service/enclosures';
import { recipientRoleLabels } from '@/lib/domain/service/methods';
import { recipientTable, type Situations, type TableRecipient } from '@/lib/domain/service/recipient-table';
import { SourcesSection, Sureness } from './sources-table';

const fields = { panel: 'QME or AME', private: 'Private work', new_york: 'Private work in New York workers’ compensation' } as const;
const disabilities: Readonly<Record<string, string>> = {
  none: 'without permanent disability',
  rated: 'with permanent disability, no voucher report due',
  'none rated': 'with or without permanent disability, no voucher report due',
  voucher: 'permanent and stationary with permanent disability, injured in 2013 or later: voucher report due',
};

/** Who gets a signed report, what with it, and by which section, for each combination that decides it. */
export function ServiceSources() {
  return (
    <SourcesSection
      id="service"
      title="Service of a report"
      note="Whoever agreed in writing is served by e-mail, with the affidavit of 8 CCR 36.7(d); a worker who has no lawyer never is. Where nobody has said whether the worker is represented, they count as represented and the gap is named. A preparation for a deposition is served on nobody. Papers carry the content of a form and are not the official form."
    >
      <div role="region" aria-label="Service of a report" tabIndex={0} className="overflow-x-auto">
        <table className="data-table min-w-[720px]">
          <caption className="sr-only">Who gets a report, and what with it</caption>
          <thead>
            <tr>
              {['When', 'Who', 'Gets', 'Section', 'How surely'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {recipientTable().map((row) => (
            <tbody key={when(row)} className="break-inside-avoid">
              {row.who.map((one, at) => (
                <tr key={one.role}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={row.who.length} className="w-[240px] py-1.5 align-top whitespace-normal">
                      {when(row)}
                    </th>
                  )}
                  <td className="py-1.5 pl-3!">{nameOf(one)}</td>
                  <td className="py-1.5 whitespace-normal">{one.encloses.map((key) => (key === 'report' ? 'Report' : enclosureTable[key].form || enclosureTable[key].label)).join(', ')}</td>
                  <td className="py-1.5 whitespace-nowrap">{one.section || 'The agreement'}</td>
                  <td className="py-1.5">
                    <Sureness confidence={one.confidence} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </SourcesSection>
  );
}

function when({ field, represented, disability, protectedPsyche }: Situations): string {
  return [
    fields[field],
    represented === null ? '' : represented ? 'represented' : 'not represented',
    disabilities[disability.join(' ')] ?? '',
    protectedPsyche ? 'psychiatric, and the record could harm the worker' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function nameOf({ role, required, isProvider, standsIn }: TableRecipient): string {
  if (isProvider) return 'Provider named by the worker, instead of the worker';
  return `${recipientRoleLabels[role]}${standsIn ? ', where there is no claims administrator' : ''}${required ? '' : ', a copy'}`;
}
