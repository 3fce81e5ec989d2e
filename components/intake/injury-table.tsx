import type { Injury } from '@/lib/features/intake/schema';
import { formatFullDay } from '@/lib/format/dates';

/** Injuries as rows, the main one first: day or span, body parts, claim and ADJ number. */
export function InjuryTable({ injuries }: { readonly injuries: readonly Injury[] }) {
  return (
    <ol>
      {injuries.map((injury, at) => (
        <li key={at} className="grid gap-x-4 gap-y-0.5 border-b border-hairline py-1.5 sm:grid-cols-[20px_190px_minmax(0,1fr)_minmax(0,auto)]">
          <span className="num text-muted max-sm:hidden">{at + 1}</span>
          <span className="font-medium">{daysOf(injury) || <span className="font-normal text-muted">Day not known</span>}</span>
          <span className="min-w-0">
            {injury.bodyParts || <span className="text-muted">Body parts not said</span>}
            {injury.employer && <span className="block text-xs text-muted">{injury.employer}</span>}
          </span>
          <span className="ident text-soft sm:text-right">{[injury.claimNumber, injury.adjNumber].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}

function daysOf({ injuredOn, throughOn }: Injury): string {
  if (injuredOn === null) return '';
  return throughOn === null ? formatFullDay(injuredOn) : `${formatFullDay(injuredOn)} to ${formatFullDay(throughOn)}`;
}
