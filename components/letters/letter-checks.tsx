import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { LetterCheck } from '@/lib/features/letters/schema';
import { counted } from '@/lib/format/names';

const tones = { block: 'failed', look: 'check', pass: 'done' } as const satisfies Record<LetterCheck['tone'], unknown>;
const order = ['block', 'look', 'pass'] as const;

/** What stands before the sending: what stops it first, then what to look at. */
export function LetterChecks({ checks, caseId }: { readonly checks: readonly LetterCheck[]; readonly caseId: string | null }) {
  const mayAmendPractice = useMay('practice.amend');
  const count = (of: LetterCheck['tone']) => checks.filter(({ tone }) => tone === of).length;
  const summary = [count('block') > 0 ? `${count('block')} to mend` : '', count('look') > 0 ? `${count('look')} to look at` : ''].filter(Boolean).join(', ');
  const sorted = order.flatMap((tone) => checks.filter((check) => check.tone === tone));
  return (
    <div id="before-it-goes">
      <Section title="Before it goes" ruled className="mt-6" aside={<span>{summary || 'nothing in the way'}</span>}>
        <ul>
          {checks.length === 0 && (
            <li className="border-b border-hairline py-2">
              <StateIcon tone="done">Complete, to everybody who is due it</StateIcon>
            </li>
          )}
          {sorted.map((check) => (
            <li key={`${check.code}${check.title}`} className="min-h-9 border-b border-hairline py-2">
              <StateIcon tone={tones[check.tone]}>
                <span className={check.tone === 'pass' ? '' : 'font-medium text-foreground'}>{check.title}</span> {check.section && <Cite>{check.section}</Cite>}
              </StateIcon>
              {check.detail && <p className="pl-5 text-xs text-muted">{check.detail}</p>}
              <Way code={check.code} caseId={caseId} mayAmendPractice={mayAmendPractice} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** Where what stands in the way is mended, when that is on another screen. */
function Way({ code, caseId, mayAmendPractice }: { readonly code: string; readonly caseId: string | null; readonly mayAmendPractice: boolean }) {
  const way = code === 'letter.letterhead' && mayAmendPractice ? (['/settings/practice', 'Open the practice'] as const) : code === 'letter.gaps' && caseId ? ([`/cases/${caseId}/edit`, 'Complete the case'] as const) : null;
  return (
    way && (
      <Link href={way[0]} className="inline-block pl-5 text-xs leading-6 text-link">
        {way[1]}
      </Link>
    )
  );
}

/** Above the letter: that it cannot go yet, and what comes first. The guard against writing to one side has its own place. */
export function NotYet({ checks }: { readonly checks: readonly LetterCheck[] }) {
  const blocks = checks.filter(({ tone, code }) => tone === 'block' && code !== 'letter.ex_parte');
  if (blocks.length === 0) return null;
  const [first, ...rest] = blocks;
  return (
    <p className="pb-3 print:hidden">
      <StateIcon tone="check">
        Not ready to send. {first?.title}
        {rest.length > 0 ? `, and ${counted(rest.length, 'more thing', 'more things')}` : ''}.{' '}
        <a href="#before-it-goes" className="text-link">
          What comes first
        </a>
      </StateIcon>
    </p>
  );
}
