import type { Clock } from '@/lib/features/clocks/schema';
import { formatDay } from '@/lib/format/dates';

/** On paper only: why each date is that date, after the list. */
export function ClocksPrintReasons({ clocks, today }: { readonly clocks: readonly Clock[]; readonly today: string }) {
  return (
    <section aria-hidden className="hidden pt-6 print:block">
      <h2 className="pb-2 font-semibold">Why these dates</h2>
      {clocks.map((clock) => (
        <p key={clock.id} className="break-inside-avoid border-t border-hairline py-1.5 text-xs">
          <strong>
            {formatDay(clock.countedOn, today)}, {clock.title}, {clock.claimantName}.
          </strong>{' '}
          {clock.why.steps.map((step) => `${step.label.replace(/, \d{4}$/, '')}: ${step.text}${step.section ? ` ${step.section}.` : ''}`).join(' ')} {clock.why.note} {clock.why.noteSection}
        </p>
      ))}
    </section>
  );
}
