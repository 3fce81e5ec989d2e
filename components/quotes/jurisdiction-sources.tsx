import { jurisdictionIds, jurisdictionLabels, topicLabels } from '@/lib/domain/jurisdiction/provisions';
import { provisionsOf } from '@/lib/domain/jurisdiction/clocks';
import { formatFullDay } from '@/lib/format/dates';
import { SourceCells, SourcesSection, SourcesTable } from './sources-table';

const units = { calendar_days: 'days', business_days: 'business days', hours: 'hours', miles: 'miles', years: 'years' } as const;

/** What other jurisdictions ask of an examination and its report. */
export function JurisdictionSources() {
  return (
    <SourcesSection
      id="jurisdictions"
      title="Other jurisdictions"
      note="For examinations outside California workers’ compensation. The jurisdiction of a referral or case decides which clocks run; where none is named, the agreement alone."
    >
      <SourcesTable caption="Other jurisdictions" heads={['Where', 'What', 'Number', 'Counts from', 'Clock']}>
        {jurisdictionIds.flatMap((id) =>
          provisionsOf(id).map((one, at) => (
            <tr key={`${id}${one.says}`} {...(at === 0 ? { id: `jurisdiction-${id}` } : {})}>
              <th scope="row" className="py-1.5">
                {jurisdictionLabels[id]}
                <span className="block text-xs font-normal text-muted">{topicLabels[one.topic]}</span>
              </th>
              <td className="py-1.5">
                {one.says}
                {one.effectiveFrom !== null && <span className="block text-xs text-muted">in force since {formatFullDay(one.effectiveFrom)}</span>}
                {one.effectiveTo !== null && <span className="block text-xs text-muted">until {formatFullDay(one.effectiveTo)}</span>}
              </td>
              <td className="num py-1.5 whitespace-nowrap">{one.number === null ? 'None' : `${one.number}${one.unit ? ` ${units[one.unit]}` : ''}`}</td>
              <td className="py-1.5">{one.countsFrom || 'None'}</td>
              <td className="py-1.5">{one.rule === null ? 'None' : one.startsOn === null ? <a href={`#${one.rule}`}>By hand</a> : <a href={`#${one.rule}`}>Runs by itself</a>}</td>
              <SourceCells {...one} />
            </tr>
          )),
        )}
      </SourcesTable>
    </SourcesSection>
  );
}
