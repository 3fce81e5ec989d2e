'use client';

import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import type { ReportSection } from '@/lib/features/report-sections/schema';
import type { Report } from '@/lib/features/reports/schema';
import { counted } from '@/lib/format/names';
import { useSectionActs } from './use-section-acts';
import type { Warnings } from './use-warnings';

interface Props {
  readonly report: Report;
  readonly section: ReportSection;
  readonly index: number;
  readonly words: number;
  readonly warnings: Warnings;
  readonly isCurrent: boolean;
  readonly mayWrite: boolean;
  readonly onGo: (sectionId: string) => void;
}

/** One section in the outline: its state, its words, and what can be done with it as a whole. */
export function OutlineRow({ report, section, index, words, warnings, isCurrent, mayWrite, onGo }: Props) {
  const { move, remove } = useSectionActs(report);
  const [Icon, tint, says] = warnings.blocking > 0 ? [CircleAlert, 'text-danger-ink', `${counted(warnings.blocking, 'thing')} missing`] as const
    : warnings.warning > 0 ? [TriangleAlert, 'text-warning-ink', `${counted(warnings.warning, 'warning')}`] as const
    : words > 0 ? [CircleCheck, 'text-success-ink', 'written'] as const : [CircleDashed, 'text-muted', 'empty'] as const;
  const last = report.sections.length - 1;
  const choices = [...(index > 0 ? [{ id: 'up' as const, label: 'Move up' }] : []), ...(index < last ? [{ id: 'down' as const, label: 'Move down' }] : []), { id: 'remove' as const, label: 'Remove' }];
  const count = warnings.blocking + warnings.warning;
  return (
    <li data-row className={`group/row flex items-center ${isCurrent ? 'bg-accent-soft' : 'hover:bg-surface-hover'}`}>
      <button type="button" data-row-focus aria-current={isCurrent ? 'true' : undefined} className="flex min-h-8 min-w-0 flex-1 items-center gap-2 py-1 pl-4 text-left" onClick={() => onGo(section.id)}>
        <Icon aria-hidden className={`size-3.5 shrink-0 ${tint}`} strokeWidth={1.9} />
        <span className="min-w-0 flex-1">{section.title}</span>
        <span className="sr-only">, {says}, </span>
        {count > 0 && <span aria-hidden className={`num text-xs ${tint}`}>{count}</span>}
        <span className="num text-xs text-muted">{words === 0 ? '' : words.toLocaleString('en-US')}</span>
        <span className="sr-only">words</span>
      </button>
      <span className="no-print w-8 shrink-0 opacity-0 group-hover/row:opacity-100 focus-within:opacity-100 pointer-coarse:opacity-100">
        {mayWrite && <OverflowMenu label={`More for ${section.title}`} choices={choices} onChoose={(id) => (id === 'remove' ? remove(section) : move(section, id === 'up' ? -1 : 1))} />}
      </span>
    </li>
  );
}
