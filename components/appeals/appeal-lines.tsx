import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { libraryHref } from '@/lib/domain/library/entry';
import type { Appeal } from '@/lib/features/appeals/schema';
import { formatCents } from '@/lib/format/money';

type Line = Appeal['otherLines'][number];

/** 'ML201-95 × 3'. */
export const codeOf = ({ code, modifiers, units }: Pick<Line, 'code' | 'modifiers' | 'units'>): string => `${[code, ...modifiers].join('-')}${units !== null && units !== 1 ? ` × ${units}` : ''}`;

/** What a line was billed at, allowed and paid. */
export function LineSums({ line }: { readonly line: Line }) {
  return (
    <span className="text-xs text-muted">
      billed {formatCents(line.billedCents)}
      {line.allowedCents !== null && <>, allowed {formatCents(line.allowedCents)}</>}, paid {formatCents(line.paidCents)}
    </span>
  );
}

/** The lines of an appeal as they went. */
export function AppealLines({ appeal }: { readonly appeal: Appeal }) {
  return (
    <Section title="What is disputed" count={appeal.grounds.length} ruled>
      <ul>
        {appeal.grounds.map((line) => (
          <li key={line.lineId} className="border-b border-hairline py-2">
            <p className="flex items-baseline gap-3">
              <span className="font-medium">{codeOf(line)}</span> <LineSums line={line} />
              <span className="num ml-auto font-medium">{formatCents(line.disputedCents)}</span>
            </p>
            {line.rebuttalTitle && (
              <p className="text-soft">
                {line.rebuttalTitle}{' '}
                <Cite verify={line.confidence === 'M'} href={libraryHref(`denial.${line.rebuttalKey}`)}>
                  {line.section}
                </Cite>
              </p>
            )}
            {line.reason && <p className="whitespace-pre-line">{line.reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
