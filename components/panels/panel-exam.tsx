import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Day } from '@/components/ui/day';
import type { PanelRow } from '@/lib/features/panels/schema';

/** The exam that the panel leads to, as far as it has come. */
export function PanelExam({ panel, today }: { readonly panel: PanelRow; readonly today: string }) {
  const { exam } = panel;
  const rows: (readonly [string, string | null, 'due' | 'plain'])[] = exam
    ? [
        ['Date asked', exam.requestedOn, 'plain'],
        ['Exam', exam.examinedOn ?? exam.scheduledOn, 'plain'],
        ['Report served', exam.reportServedOn, 'plain'],
      ]
    : [];
  return (
    <Section title="Exam" ruled aside={<Link href={`/cases/${panel.caseId}`} className="quiet-link">Open the case</Link>}>
      {exam ? (
        <dl>
          {rows.map(([label, date]) => (
            <div key={label} className="grid grid-cols-[96px_1fr] gap-2 border-b border-hairline py-1.5">
              <dt className="text-muted">{label}</dt>
              <dd>{date ? <Day date={date} today={today} stacked /> : <span className="text-muted">{label === 'Exam' ? 'Not booked' : 'Not yet'}</span>}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="py-2 text-muted">{panel.boardState === 'elsewhere' ? 'None of ours: another evaluator examines.' : 'No exam is asked for on this panel yet.'}</p>
      )}
    </Section>
  );
}
