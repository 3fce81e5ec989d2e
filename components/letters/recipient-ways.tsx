import Link from 'next/link';
import { StateIcon } from '@/components/ui/state-icon';
import { deliveryMethodLabels, type DeliveryMethod } from '@/lib/domain/service/methods';
import type { WayToReach } from '@/lib/features/letters/schema';

/** The ways that cannot be taken, each with the reason, behind one line. */
export function RecipientWays({ ways, method, caseId }: { readonly ways: readonly WayToReach[]; readonly method: DeliveryMethod; readonly caseId: string | null }) {
  const closed = ways.filter((way) => !way.ready && way.method !== method);
  if (closed.length === 0) return null;
  const names = closed.map((way) => deliveryMethodLabels[way.method].toLowerCase());
  return (
    <details className="no-print mt-0.5 text-xs text-muted">
      <summary className="w-fit cursor-pointer rounded-sm leading-6 hover:text-link">Why not {names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`}?</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {closed.map((way) => (
          <li key={way.method}>
            <StateIcon tone="off">
              {deliveryMethodLabels[way.method]}: {way.why}{' '}
              {way.method === 'email' && caseId && /agreement/.test(way.why) && (
                <Link href={`/cases/${caseId}#electronic-service`} className="text-link inline-block leading-6">
                  Record it
                </Link>
              )}
            </StateIcon>
          </li>
        ))}
      </ul>
    </details>
  );
}
