'use client';

import Link from 'next/link';
import { Activity } from '@/components/layout/activity';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import { libraryHref } from '@/lib/domain/library/entry';
import type { Appeal } from '@/lib/features/appeals/schema';
import { kindLabel } from './appeal-words';
import { WayList } from './way-list';

const tones = { block: 'failed', look: 'check', pass: 'done' } as const;

/** What stands before it, what may follow, the days that run, and what happened. */
export function AppealSide({ appeal, timeZone }: { readonly appeal: Appeal; readonly timeZone: string }) {
  const { checks, scope, clocks, ways, after, next, answers, today } = appeal;
  return (
    <>
      {(checks.length > 0 || (scope.length > 0 && appeal.state === 'DRAFT')) && (
        <Section title="Before it goes" ruled className="mb-6">
          <ul>
            {[...checks, ...scope.filter(({ tone }) => tone === 'pass').map((one) => ({ ...one, code: one.title }))].map((check) => (
              <li key={check.code + check.title} className="border-b border-hairline py-2">
                <StateIcon tone={tones[check.tone]}>
                  <span className={check.tone === 'pass' ? '' : 'font-medium text-foreground'}>{check.title}</span> {check.section && <Cite>{check.section}</Cite>}
                </StateIcon>
                <p className="pl-5 text-xs text-muted">{check.detail}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {ways.length > 0 && appeal.state !== 'DRAFT' && (
        <Section title="What may follow" ruled className="mb-6">
          <WayList ways={ways} today={today} invoiceId={appeal.invoiceId} eorId={appeal.eor?.id ?? null} />
        </Section>
      )}
      {(after || next.length > 0 || answers.length > 0) && (
        <Section title="Before and after" ruled className="mb-6">
          <ul>
            {after && (
              <li className="border-b border-hairline py-2">
                Follows{' '}
                <Link href={`/appeals/${after.id}`} className="text-link">
                  {kindLabel(after.kind).toLowerCase()}
                </Link>
              </li>
            )}
            {answers.map((one) => (
              <li key={one.id} className="border-b border-hairline py-2">
                Answered by an{' '}
                <Link href={`/eors/${one.id}`} className="text-link">
                  explanation of review
                </Link>
              </li>
            ))}
            {next.map((one) => (
              <li key={one.id} className="border-b border-hairline py-2">
                Followed by{' '}
                <Link href={`/appeals/${one.id}`} className="text-link">
                  {kindLabel(one.kind).toLowerCase()}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {clocks.length > 0 && (
        <Section title="Clocks of the bill" count={clocks.length} ruled className="mb-6">
          <ul>
            {clocks.map((clock) => (
              <li key={clock.rule + clock.dueOn} className="border-b border-hairline py-2">
                {clock.title}{' '}
                <Cite verify={clock.confidence === 'M'} href={libraryHref(`clock.${clock.rule}`)}>
                  {clock.section}
                </Cite>
                <Day date={clock.dueOn} today={today} sense="due" className="block text-xs" />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Activity" ruled>
        <Activity events={appeal.activity} timeZone={timeZone} today={today} />
      </Section>
    </>
  );
}
