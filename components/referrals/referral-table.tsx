'use client';

import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import type { ReferralRow } from '@/lib/features/referrals/schema';
import { kindWords } from '@/lib/format/case-words';
import { channelWords, conflictWords, referralNumber, stateWords } from './referral-words';

interface Props {
  readonly rows: readonly ReferralRow[];
  readonly today: string;
}

/** The referrals of a page, a row each; on a phone two lines each. */
export function ReferralTable({ rows, today }: Props) {
  return (
    <>
      <div className="relative overflow-x-auto max-sm:hidden print:block">
        <table className="data-table rows-2 bleed" aria-label="Referrals">
          <thead>
            <tr>
              {['Claimant', 'Kind', 'Stage', 'Who asks', 'Received', 'Needed by', 'What it lacks', 'Conflict'].map((head) => (
                <th key={head} scope="col" className={head === 'Kind' ? 'max-xl:hidden' : ''}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row>
                <th scope="row" className="whitespace-nowrap">
                  <Link href={`/referrals/${row.id}`} data-row-focus className="row-link">
                    {row.claimantName}
                  </Link>{' '}
                  <span className="ml-1 xl:hidden">
                    <KindChip>{kindWords(row.kind)}</KindChip>
                  </span>
                  <span className="ident block text-xs font-normal whitespace-nowrap text-muted">
                    {[referralNumber(row.number), row.claimNumber || (row.panelNumber && `panel ${row.panelNumber}`)].filter(Boolean).join(' · ')}
                  </span>
                </th>
                <td className="max-xl:hidden">
                  <KindChip>{kindWords(row.kind)}</KindChip>
                </td>
                <td className="whitespace-nowrap">
                  <State row={row} />
                </td>
                <td className="text-soft">
                  <span className="block max-w-56 truncate">{row.requesterName ?? (row.source || <span className="text-muted">Not said</span>)}</span>
                  <span className="block text-xs text-muted">{[channelWords[row.channel], row.requesterName ? row.source : ''].filter(Boolean).join(' · ')}</span>
                </td>
                <td>
                  <Day date={row.receivedOn} today={today} stacked />
                </td>
                <td>{row.neededBy ? <Day date={row.neededBy} today={today} sense={isOpen(row) ? 'due' : 'plain'} stacked /> : <span className="text-muted">Not said</span>}</td>
                <td className="max-w-60">
                  <Lacks row={row} />
                </td>
                <td className="whitespace-nowrap">
                  <ConflictState row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="px-4 sm:hidden print:hidden">
        {rows.map((row) => (
          <li key={row.id} className="border-b border-hairline py-2.5">
            <div className="flex items-center gap-2">
              <Link href={`/referrals/${row.id}`} className="truncate text-base font-medium">
                {row.claimantName}
              </Link>
              <KindChip>{kindWords(row.kind)}</KindChip>
              <span className="ident ml-auto text-muted">{referralNumber(row.number)}</span>
            </div>
            <div className="mt-1 flex items-start justify-between gap-3 text-soft">
              <State row={row} />
              <Day date={row.receivedOn} today={today} />
            </div>
            {isOpen(row) && (
              <div className="mt-1 text-xs">
                <Lacks row={row} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const isOpen = ({ state }: ReferralRow): boolean => state === 'RECEIVED' || state === 'INFO_REQUESTED';

function State({ row }: { readonly row: ReferralRow }) {
  const { tone, label } = stateWords[row.state];
  return <StateIcon tone={tone}>{label}</StateIcon>;
}

/** What it lacks: what keeps it from being accepted by name, the rest counted. */
function Lacks({ row }: { readonly row: ReferralRow }) {
  if (!isOpen(row)) return <span className="text-muted">Decided</span>;
  const first = row.lacking.filter(({ neededFor }) => neededFor === 'accept');
  const later = row.lacking.length - first.length;
  if (row.lacking.length === 0) return <StateIcon tone="done">Nothing</StateIcon>;
  if (first.length === 0) {
    return (
      <span className="text-soft">
        {inOneLine(row.lacking.slice(0, 2))}
        {row.lacking.length > 2 && <span className="block text-xs text-muted">and {row.lacking.length - 2} more, for later</span>}
      </span>
    );
  }
  return (
    <StateIcon tone="check">
      {inOneLine(first)}
      {later > 0 && <span className="block text-xs text-muted">and {later} for later</span>}
    </StateIcon>
  );
}

function inOneLine(lacking: ReferralRow['lacking']): string {
  return lacking.map(({ needs }, at) => (at === 0 ? needs : needs.slice(0, 1).toLowerCase() + needs.slice(1))).join(', ');
}

function ConflictState({ row }: { readonly row: ReferralRow }) {
  if (row.conflict === null) return <StateIcon tone="not-begun">Not decided</StateIcon>;
  const { tone, label } = conflictWords[row.conflict];
  return <StateIcon tone={tone}>{label}</StateIcon>;
}
