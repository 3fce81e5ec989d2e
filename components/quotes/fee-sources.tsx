import { ML_CODES } from '@/lib/domain/fee-schedule/quote';
import type { FeeSchedule, PageAllowance } from '@/lib/domain/fee-schedule/tariff';
import { formatFullDay } from '@/lib/format/dates';
import { formatDollars, formatFactor } from '@/lib/format/money';
import { SourceCells, SourcesSection, SourcesTable } from './sources-table';

/** The fee schedule in force, figure by figure. */
export function FeeSources({ schedule }: { readonly schedule: FeeSchedule }) {
  const { page, testimony, combining } = schedule;
  return (
    <SourcesSection
      id="fees"
      title="Medical-legal fee schedule"
      note={`In force since ${formatFullDay(schedule.effectiveOn)}, checked ${formatFullDay(schedule.checkedOn)}. By the day of the service, for a supplemental by the day it was asked for. Version ${schedule.version}.`}
    >
      <SourcesTable caption="Codes and amounts" heads={['Code', 'Service', 'Amount', 'Pages included']}>
        {ML_CODES.map((code) => {
          const rate = schedule.codes[code];
          return (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{rate.title}</td>
              <td className="num whitespace-nowrap">
                {formatDollars(rate.unitPriceCents)}
                {rate.unit === 'quarter_hour' && ' per quarter hour'}
              </td>
              <td>{included(rate.pages)}</td>
              <SourceCells {...rate} />
            </tr>
          );
        })}
        <tr>
          <th scope="row">MLPRR</th>
          <td>{page.title}, each page beyond</td>
          <td className="num">{formatDollars(page.unitPriceCents)}</td>
          <td>Not with ML204, ML205</td>
          <SourceCells {...page} />
        </tr>
        <tr>
          <th scope="row">ML204</th>
          <td>Least time: deposition held; cancelled fewer than {testimony.cancelNoticeDays} days before</td>
          <td className="num whitespace-nowrap">
            {testimony.depositionMinimumQuarters / 4} hours; {testimony.cancelledMinimumQuarters / 4} hour
          </td>
          <td>None</td>
          <SourceCells {...testimony} />
        </tr>
      </SourcesTable>
      <h3 className="mt-5 font-semibold">Modifiers</h3>
      <SourcesTable caption="Modifiers" heads={['Modifier', 'Who or what', 'Adds to the factor', 'With']}>
        {Object.entries(schedule.modifiers).map(([modifier, rate]) => (
          <tr key={modifier}>
            <th scope="row">-{modifier}</th>
            <td>{rate.label}</td>
            <td className="num">{rate.incrementBps === 0 ? 'Nothing, identifies' : formatFactor(rate.incrementBps)}</td>
            <td>{rate.codes.length === ML_CODES.length ? 'Any code' : rate.codes.join(', ')}</td>
            <SourceCells {...rate} />
          </tr>
        ))}
        <tr>
          <th scope="row">Together</th>
          <td>Increments add, never multiply; only sets that the schedule names</td>
          <td className="num">1 + each</td>
          <td>{schedule.combinations.length} sets</td>
          <SourceCells {...combining} />
        </tr>
      </SourcesTable>
    </SourcesSection>
  );
}

function included(pages: PageAllowance): string {
  if (pages.counts === 'none') return 'None billed';
  const words = `${pages.included}${pages.counts === 'not_reviewed_before' ? ' not reviewed before' : ''}`;
  return pages.needsReport ? `${words}, with a record-review report` : words;
}
