import type { ReactNode } from 'react';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { InvoiceCheck } from '@/lib/features/invoices/schema';

const tones = { block: 'failed', look: 'check', pass: 'done' } as const satisfies Record<InvoiceCheck['tone'], unknown>;

interface Props {
  readonly checks: readonly InvoiceCheck[];
  /** What else stands under one. */
  readonly below?: (check: InvoiceCheck) => ReactNode;
}

/** What stands before a bill: blocks, what to look at, what is settled. */
export function CheckList({ checks, below }: Props) {
  return (
    <ul>
      {checks.map((check) => (
        <li key={`${check.rule}${check.title}`} className="min-h-9 border-b border-hairline py-2">
          <StateIcon tone={tones[check.tone]}>
            <span className={check.tone === 'pass' ? '' : 'font-medium text-foreground'}>{check.title}</span> {check.section && <Cite>{check.section}</Cite>}
          </StateIcon>
          {check.detail && <p className="pl-5 text-xs text-muted">{check.detail}</p>}
          {below?.(check)}
        </li>
      ))}
    </ul>
  );
}
