import Link from 'next/link';
import type { CaseDetail } from '@/lib/features/cases/schema';

/** Where the case stands: what is behind it, the present stage, what is ahead. The word below says which; the referral it came from can be opened. */
export function StageBar({ bar, referralId = null }: { readonly bar: CaseDetail['stageBar']; readonly referralId?: string | null }) {
  const present = bar.steps[bar.at];
  return (
    <ol aria-label={`Stage ${bar.at + 1} of ${bar.steps.length}${present ? `: ${present.label}` : ''}`} className="flex gap-1">
      {bar.steps.map((step, index) => (
        <li key={step.stage} aria-current={index === bar.at ? 'step' : undefined} className="min-w-0 flex-1">
          <span className={`block h-1 rounded-full ${index < bar.at ? 'bg-[color-mix(in_oklab,var(--accent)_50%,var(--surface))]' : index === bar.at ? 'bg-accent' : 'bg-default'}`} />
          <span className={`mt-1 block truncate text-xs max-sm:sr-only ${index === bar.at ? 'font-semibold' : index < bar.at ? 'text-soft' : 'text-muted'}`}>
            {step.stage === 'REFERRAL' && referralId ? (
              <Link href={`/referrals/${referralId}`} className="hover:underline">
                {step.label}
              </Link>
            ) : (
              step.label
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
