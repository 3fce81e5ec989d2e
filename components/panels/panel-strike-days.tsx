import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import type { PanelRow } from '@/lib/features/panels/schema';
import { formatDay } from '@/lib/format/dates';
import { memberName, sideWords } from './panel-words';

/** By when each side may strike, or the unrepresented worker may choose: day 10 the target, the outer day with service. */
export function PanelStrikeDays({ panel, today }: { readonly panel: PanelRow; readonly today: string }) {
  const { strike } = panel;
  if (panel.boardState === 'ended') return null;
  if (!strike) {
    return (
      <Section title="The worker chooses" ruled>
        <p className="py-2">
          Nobody strikes: an unrepresented worker picks one of the three and books until <Day date={panel.until} today={today} sense={panel.selectedOn ? 'plain' : 'due'} />. <Cite>8 CCR 31.3(a)</Cite>
        </p>
        <p className="text-xs text-muted">
          After it the claims administrator may. <Cite>8 CCR 31.3(c)</Cite>
        </p>
      </Section>
    );
  }
  return (
    <Section title="Strikes" note="One a side; day 10 is the target, the outer day counts how the panel was served">
      <table className="data-table rows-2" aria-label="Strikes by side">
        <thead>
          <tr>
            <th scope="col">Side</th>
            <th scope="col">Day 10</th>
            <th scope="col">Outer day</th>
            <th scope="col">Struck</th>
            <th scope="col" className="max-sm:hidden">
              How it counts
            </th>
          </tr>
        </thead>
        <tbody>
          {strike.sides.map((days) => {
            const struck = panel.members.find(({ struckBy }) => struckBy === days.side);
            const waits = !struck && panel.selectedOn === null;
            return (
              <tr key={days.side}>
                <th scope="row">{sideWords[days.side]}</th>
                <td>
                  <Day date={days.targetOn} today={today} sense="plain" stacked />
                </td>
                <td>
                  <Day date={days.outerOn} today={today} sense={waits ? 'due' : 'plain'} stacked />
                  {days.disputed && <span className="text-xs whitespace-nowrap text-warning-ink">Disputed days</span>}
                </td>
                <td className="sm:min-w-36">{struck ? <StateIcon tone="done">{memberName(struck)}{struck.struckOn && <span className="block text-xs text-muted">{formatDay(struck.struckOn, today)}</span>}</StateIcon> : <StateIcon tone={waits ? 'not-begun' : 'off'}>{waits ? 'Not yet' : 'Did not strike'}</StateIcon>}</td>
                <td className="min-w-52 py-1! text-xs text-soft max-sm:hidden">
                  {days.says}. <Cite verify={days.confidence !== 'V'}>{days.section}</Cite>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl className="flex flex-col gap-1 pt-2 text-xs text-soft sm:hidden">
        {strike.sides.map((days) => (
          <div key={days.side}>
            <dt className="inline font-medium">{sideWords[days.side]}: </dt>
            <dd className="inline">
              {days.says}. <Cite verify={days.confidence !== 'V'}>{days.section}</Cite>
            </dd>
          </div>
        ))}
      </dl>
      {strike.cautions.map((caution) => (
        <p key={caution} className="pt-1 text-xs text-warning-ink">
          {caution}
        </p>
      ))}
    </Section>
  );
}
