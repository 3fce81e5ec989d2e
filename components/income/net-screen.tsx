import dynamic from 'next/dynamic';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { EditPanel } from '@/components/settings/edit-panel';
import { ButtonLink } from '@/components/ui/button';
import { Dollar } from '@/components/ui/dollar';
import type { NetIncome } from '@/lib/features/net-income/schema';
import { formatCents, formatDollars, formatPercent, formatWholeDollars } from '@/lib/format/money';
import { CompanyShare } from './company-share';
import { CostRows } from './cost-rows';
import { Exports } from './exports';
import { Figure, Figures } from './figure';
import { addressOf, periodParams, rowsAddress, type PeriodView } from './income-address';
import { IncomePlaces } from './income-places';
import { PeriodBar } from './period-bar';
import { ShareBar } from './share-bar';
import { sumRow } from './sum-row';

const CostForm = dynamic(() => import('./cost-form').then((module) => module.CostForm));

/** What is left, as it is counted. */
const left = (collectedCents: number, costCents: number) => [{ label: 'Collected', value: formatDollars(collectedCents) }, { label: 'Costs', value: formatDollars(-costCents) }];

interface Props {
  readonly net: NetIncome;
  readonly view: PeriodView;
  readonly shareBps: number;
  /** 'new', the id of a cost, or null. */
  readonly open: string | null;
  readonly mayChange: boolean;
}

/** What is left after costs, what a management company would leave, by kind and location; and the costs themselves. */
export function NetScreen({ net, view, shareBps, open, mayChange }: Props) {
  const { period, collectedCents, costCents, netCents, netPerHourCents, byKind, managed, evenShareBps, locations, today } = net;
  const params = { ...periodParams(view), shareBps: shareBps === 4_000 ? null : shareBps };
  const here = addressOf('/income/net', params);
  const chosen = managed[0];
  const edited = net.costs.find(({ id }) => id === open) ?? null;
  const says = chosen && (net.lines.length === 0 ? 'No costs are written down yet, so all of it is yours.' : `A company that takes ${formatPercent(shareBps)} leaves ${formatWholeDollars(chosen.netCents)}; your own costs leave ${formatWholeDollars(netCents)}, ${formatWholeDollars(Math.abs(chosen.aheadCents))} ${chosen.aheadCents >= 0 ? 'more' : 'less'}.`);
  return (
    <>
      <PageHeader
        title="Net"
        breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Net' }]}
        subtitle={`${formatDollars(netCents)} left of ${formatDollars(collectedCents)}, ${period.words}`}
        actions={
          <>
            <Exports csv={addressOf('/api/v1/income/net/csv', params)} />
            {mayChange && open === null && (
              <ButtonLink href={addressOf('/income/net', { ...params, cost: 'new' })} kind="primary">
                Add a cost
              </ButtonLink>
            )}
          </>
        }
        below={<IncomePlaces here="/income/net" />}
      />
      <PeriodBar path="/income/net" view={view} period={period} today={today} rest={{ shareBps: params.shareBps }} physicians={net.physicians} />
      <Figures>
        <Figure title="Collected" cents={collectedCents} href={rowsAddress({ figure: 'collected', from: period.from, to: period.through, ...(view.physicianId ? { physicianId: view.physicianId } : {}) })} />
        <Figure title="Costs" cents={costCents} href="#costs">
          {evenShareBps === null ? 'nothing was collected' : `${formatPercent(evenShareBps)} of what was collected`}
        </Figure>
        <Figure title="Net" cents={netCents} steps={left(collectedCents, costCents)} />
        <Figure title="Net an hour" cents={netPerHourCents}>
          {netPerHourCents === null ? 'no physician time is known' : `${(net.minutes / 60).toFixed(1)} hours of physician time`}
        </Figure>
      </Figures>
      <div className="px-(--pad) pb-8">
        {mayChange && (open === 'new' || edited) && (
          <div className="pt-4">
            <EditPanel title={edited ? `Change ${edited.name}` : 'Add a cost'}>
              <CostForm key={edited ? `${edited.id} ${edited.version}` : 'new'} cost={edited} physicians={net.physicians} places={net.places} today={today} backHref={here} />
            </EditPanel>
          </div>
        )}
        <Section title="What if a company managed the practice?" note={says} ruled className="mt-3">
          <div className="py-3">
            <CompanyShare key={shareBps} shareBps={shareBps} params={periodParams(view)} />
          </div>
          <div className="overflow-x-auto">
            <table aria-label="A company’s share beside one’s own costs" className="data-table">
              <thead>
                <tr>
                  <th scope="col">Way</th>
                  <th scope="col" className="max-md:hidden">Left</th>
                  <th scope="col" className="end">Takes</th>
                  <th scope="col" className="end">Leaves</th>
                  <th scope="col" className="end">Own costs leave more by</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">Your own costs</th>
                  <td className="w-56 max-md:hidden">
                    <ShareBar bps={collectedCents > 0 ? Math.round((netCents * 10_000) / collectedCents) : 0} wide />
                  </td>
                  <td className="num end">{formatCents(costCents)}</td>
                  <td className="num end font-semibold">{formatCents(netCents)}</td>
                  <td />
                </tr>
                {managed.filter((one, index) => index === 0 || one.shareBps !== shareBps).map((one) => (
                  <tr key={one.shareBps}>
                    <th scope="row">
                      <Link href={addressOf('/income/net', { ...periodParams(view), shareBps: one.shareBps })} scroll={false} className="row-link">
                        A company at {formatPercent(one.shareBps)}
                      </Link>
                    </th>
                    <td className="w-56 max-md:hidden">
                      <ShareBar bps={collectedCents > 0 ? 10_000 - one.shareBps : 0} wide />
                    </td>
                    <td className="num end">{formatCents(one.takesCents)}</td>
                    <td className="num end font-semibold">{formatCents(one.netCents)}</td>
                    <td className="num end">{formatCents(one.aheadCents)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {evenShareBps !== null && costCents > 0 && <p className="pt-2 text-xs text-muted">A company that takes {(evenShareBps / 100).toFixed(1)}% costs as much as your own costs. It is taken to bear all of them. No sourced figure of what such companies take was found: the share is yours to choose.</p>}
        </Section>
        <Section title="By kind of case" note={byKind[0] ? `${byKind[0].name} leaves the most, ${formatWholeDollars(byKind[0].netCents)}` : ''} className="mt-6">
          <div className="overflow-x-auto">
            <table aria-label="Net by kind of case" className="data-table">
              <thead>
                <tr>
                  <th scope="col">Kind</th>
                  <th scope="col" className="end">Collected</th>
                  <th scope="col" className="end">Costs</th>
                  <th scope="col" className="end max-md:hidden">Of collected</th>
                  <th scope="col" className="end">Net</th>
                  <th scope="col" className="end max-md:hidden">Net an hour</th>
                  <th scope="col" className="end max-sm:hidden">Company at {formatPercent(shareBps)}</th>
                </tr>
              </thead>
              <tbody>
                {byKind.map((one) => (
                  <tr key={one.kind}>
                    <th scope="row">{one.name}</th>
                    <td className="end">
                      <Dollar cents={one.collectedCents} title={`Collected, ${one.name}`} href={rowsAddress({ figure: 'collected', from: period.from, to: period.through, by: 'kind', key: one.kind, ...(view.physicianId ? { physicianId: view.physicianId } : {}) })} />
                    </td>
                    <td className="num end">{formatCents(one.costCents)}</td>
                    <td className="num end max-md:hidden">{one.costBps === null ? '' : formatPercent(one.costBps)}</td>
                    <td className="end font-semibold">
                      <Dollar cents={one.netCents} title={`Net, ${one.name}`} steps={left(one.collectedCents, one.costCents)} />
                    </td>
                    <td className="num end max-md:hidden">{one.netPerHourCents === null ? <span className="text-muted">No time</span> : formatCents(one.netPerHourCents)}</td>
                    <td className="num end max-sm:hidden">{formatCents(one.managedCents)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr className={sumRow}>
                  <th scope="row" className="text-left">All</th>
                  <td className="num end">{formatDollars(collectedCents)}</td>
                  <td className="num end">{formatDollars(costCents)}</td>
                  <td className="max-md:hidden" />
                  <td className="num end">{formatDollars(netCents)}</td>
                  <td className="max-md:hidden" />
                  <td className="num end max-sm:hidden">{formatDollars(byKind.reduce((sum, one) => sum + one.managedCents, 0))}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        </Section>
        {locations.length > 0 && (
          <Section title="By location" note="how many exams on a day pay for the day" className="mt-6">
            <div className="overflow-x-auto">
              <table aria-label="By location" className="data-table">
                <thead>
                  <tr>
                    <th scope="col">Location</th>
                    <th scope="col" className="end">Exam days</th>
                    <th scope="col" className="end">Exams a day</th>
                    <th scope="col" className="end">A day costs</th>
                    <th scope="col" className="end max-md:hidden">An exam brings</th>
                    <th scope="col" className="end">Pays from</th>
                    <th scope="col" className="end max-md:hidden">Collected</th>
                  </tr>
                </thead>
                <tbody>
                  {locations.map((place) => (
                    <tr key={place.locationId}>
                      <th scope="row">{place.name}</th>
                      <td className="num end">{place.examDays}</td>
                      <td className="num end">{place.examDays > 0 ? (place.exams / place.examDays).toFixed(1) : ''}</td>
                      <td className="num end">{formatCents(place.dayCents)}</td>
                      <td className="num end max-md:hidden">{formatCents(place.perExamCents)}</td>
                      <td className="num end">{place.breakEvenExams === null ? <span className="text-muted">No cost of its own</span> : `${place.breakEvenExams} ${place.breakEvenExams === 1 ? 'exam' : 'exams'}`}</td>
                      <td className="end max-md:hidden">
                        <Dollar cents={place.collectedCents} title={`Collected, ${place.name}`} href={rowsAddress({ figure: 'collected', from: period.from, to: period.through, by: 'location', key: place.locationId })} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
        )}
        <section id="costs">
          <Section title="Costs" count={net.lines.length} className="mt-6">
            {net.lines.length === 0 ? (
              <p className="max-w-[75ch] py-2 text-soft">Write down what the practice pays to work: a management company’s share, assistants by the month or the hour, rent, a room for each day with exams. {mayChange && <Link href={addressOf('/income/net', { ...params, cost: 'new' })} className="link">Add the first</Link>}</p>
            ) : (
              <CostRows net={net} params={params} mayChange={mayChange} />
            )}
            <p className="max-w-[75ch] pt-2 text-xs text-muted">Costs count for whole months. A monthly cost is spread over kinds by what they brought, an exam day by the exams, an hour by physician time; the time of a case counts in the month of its last bill.</p>
          </Section>
        </section>
      </div>
    </>
  );
}
