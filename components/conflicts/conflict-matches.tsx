import Link from 'next/link';
import { Cite } from '@/components/ui/cite';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import { severityWords, surenessWords, type Severity } from '@/lib/domain/referral/conflict';
import type { ConflictMatch } from '@/lib/features/conflicts/schema';

const tones = { disqualifying: 'failed', disclose: 'check', note: 'off' } as const satisfies Record<Severity, StateTone>;
const roles: Record<string, string> = { claimant: 'claimant', payer: 'payer', requester: 'asks', claims_administrator: 'claims administrator', applicant_attorney: 'applicant attorney', defense_attorney: 'defense attorney', treating_physician: 'treating physician', employer: 'employer', agency: 'agency', other: 'other' };

/** What was found between the practice and a matter: who, with what, how surely, and why it matters. */
export function ConflictMatches({ matches }: { readonly matches: readonly ConflictMatch[] }) {
  return (
    <ul>
      {matches.map((match) => (
        <li key={match.key} className="grid gap-x-3 border-b border-hairline py-2 sm:grid-cols-[minmax(0,1fr)_180px]">
          <div className="min-w-0">
            <span className="font-medium">{match.who}</span> <span className="text-muted">{roles[match.role] ?? match.role}</span>
            <p className="text-soft">
              {match.why}
              {match.physicianName && match.what === 'interest' && ` ${match.physicianName}.`}{' '}
              {match.caseId && (
                <Link href={`/cases/${match.caseId}`} className="text-link hover:underline">
                  Open the case
                </Link>
              )}
            </p>
          </div>
          <div className="sm:text-right">
            <StateIcon tone={tones[match.severity]}>{severityWords[match.severity]}</StateIcon>
            <span className="block text-xs text-muted">
              {surenessWords[match.sureness]}
              {match.section && ' · '}
              {match.section && <Cite verify={match.confidence.includes('M')}>{match.section}</Cite>}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
