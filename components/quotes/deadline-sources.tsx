import { DEADLINE_RULES } from '@/lib/domain/deadlines/rules';
import { formatFullDay } from '@/lib/format/dates';
import { lengthOf } from './deadline-form';
import { SourceCells, SourcesSection, SourcesTable } from './sources-table';

/** Every clock that the product counts. */
export function DeadlineSources() {
  return (
    <SourcesSection
      id="deadlines"
      title="Deadlines"
      note="The first day is not counted, the last one is (Gov. Code 6800). What we owe is counted strictly; a day that may roll over a weekend or holiday is shown and not relied on."
    >
      <SourcesTable caption="Deadlines" heads={['What', 'Runs', 'From', 'Moves']}>
        {DEADLINE_RULES.map((rule) => (
          <tr key={rule.id} id={rule.id}>
            <th scope="row" className="py-1.5">
              {rule.title}
            </th>
            <td className="py-1.5">{lengthOf(rule)}</td>
            <td className="py-1.5">
              {rule.triggerLabel}
              {rule.effectiveFrom !== null && <span className="block text-xs text-muted">in force since {formatFullDay(rule.effectiveFrom)}</span>}
            </td>
            <td className="py-1.5">{[rule.rolls && 'rolls', rule.serviceExtends && 'mail adds days', rule.lengthByAgreement && 'by agreement'].filter(Boolean).join(', ') || 'No'}</td>
            <SourceCells {...rule} />
          </tr>
        ))}
      </SourcesTable>
    </SourcesSection>
  );
}
