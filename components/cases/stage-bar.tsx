import type { CaseDetail } from '@/lib/features/cases/schema';

/** Where the case stands: what is behind it, the present stage, what is ahead. The word below says which. */
export function StageBar({ bar }: { readonly bar: CaseDetail['stageBar'] }) {
  const present = bar.steps[bar.at];
  return (
    <ol aria-label={`Stage ${bar.at + 1} of ${bar.steps.length}${present ? `: ${present.label}` : ''}`} className="flex gap-1">
      {bar.steps.map((step, index) => (
        <li key={step.stage} aria-current={index === bar.at ? 'step' : undefined} className="min-w-0 flex-1">
          <span className={`block h-1 rounded-full ${index < bar.at ? 'bg-[color-mix(in_oklab,var(--accent)_50%,var(--surface))]' : index === bar.at ? 'bg-accent' : 'bg-default'}`} />
          <span className={`mt-1 block truncate text-xs max-sm:sr-only ${index === bar.at ? 'font-semibold' : index < bar.at ? 'text-soft' : 'text-muted'}`}>{step.label}</span>
        </li>
      ))}
    </ol>
  );
}
