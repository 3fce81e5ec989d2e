import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { LetterCheck } from '@/lib/features/letters/schema';

const tones = { block: 'failed', look: 'check', pass: 'done' } as const satisfies Record<LetterCheck['tone'], unknown>;
const order = ['block', 'look', 'pass'] as const;

/** What stands before the sending: what stops it first, then what to look at. */
export function LetterChecks({ checks }: { readonly checks: readonly LetterCheck[] }) {
  const passed = checks.filter(({ tone }) => tone === 'pass').length;
  const sorted = order.flatMap((tone) => checks.filter((check) => check.tone === tone));
  return (
    <Section title="Before it goes" ruled className="mt-6" aside={<span>{checks.length === passed ? 'all pass' : `${passed} pass, ${checks.length - passed} to look at`}</span>}>
      <ul>
        {sorted.map((check) => (
          <li key={`${check.code}${check.title}`} className="min-h-9 border-b border-hairline py-2">
            <StateIcon tone={tones[check.tone]}>
              <span className={check.tone === 'pass' ? '' : 'font-medium text-foreground'}>{check.title}</span> {check.section && <Cite>{check.section}</Cite>}
            </StateIcon>
            {check.detail && <p className="pl-5 text-xs text-muted">{check.detail}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
