import { Cite } from '@/components/ui/cite';
import type { ClockWhy } from '@/lib/features/clocks/schema';

/** The count in lines: the day or what is added at the left, what it means at the right, the day we count on tinted. */
export function WhySteps({ steps }: { readonly steps: ClockWhy['steps'] }) {
  return (
    <ol className="px-2 py-2">
      {steps.map((step) => (
        <li key={`${step.label}${step.text}`} className={`grid grid-cols-[104px_1fr] gap-2 rounded-md px-2 py-1.5 ${step.countedOn ? 'bg-accent-soft text-accent-soft-foreground' : ''}`}>
          <span className="font-medium">{step.label.replace(/, \d{4}$/, '')}</span>
          <span className={step.countedOn ? '' : 'text-soft'}>
            {step.text} {step.section && <Cite verify={step.confidence === 'M' || step.confidence === 'V+M'}>{step.section}</Cite>}
          </span>
        </li>
      ))}
    </ol>
  );
}
