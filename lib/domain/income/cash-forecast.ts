import { cents, type Cents } from '../money';

/**
 * What became of money that was billed, by the whole weeks from issue: `paidCents` came in that week, `openCents` was last
 * seen still open in it (not paid by the day of the forecast, or given up).
 */
export type PayCell = { payerId: string; week: number; paidCents: number; openCents: number; paidCount: number };

/** Money on its way to become a bill: what it is worth by the odds of its stage, and in how many weeks it will be billed. */
export type Coming = { payerId: string; weightedCents: number; billedInWeeks: number };
export type Owed = { payerId: string; week: number; cents: number };

export type PayerForecast = { payerId: string; fromOpen: Cents[]; fromPipeline: Cents[]; ownHistory: boolean; paidCount: number };
export type Forecast = { weeks: Cents[]; totalCents: Cents; fromOpenCents: Cents; fromPipelineCents: Cents; payers: PayerForecast[] };

export const forecastWeeks = 13;
/** With fewer payments than this a payer is forecast by how all payers pay. */
export const ownHistoryFrom = 8;
const longestWeek = 104;

/** Of a dollar still open at the beginning of a week of its life, the share that comes in that week; dollars no longer watched count until then. */
export function weeklyShares(cells: readonly Omit<PayCell, 'payerId'>[]): number[] {
  const paid = Array.from({ length: longestWeek + 1 }, () => 0);
  const left = Array.from({ length: longestWeek + 1 }, () => 0);
  for (const cell of cells) {
    const week = Math.min(longestWeek, Math.max(0, cell.week));
    paid[week] = (paid[week] ?? 0) + Math.max(0, cell.paidCents);
    left[week] = (left[week] ?? 0) + Math.max(0, cell.paidCents) + Math.max(0, cell.openCents);
  }
  let atRisk = left.reduce((sum, one) => sum + one, 0);
  return paid.map((amount, week) => {
    const share = atRisk > 0 ? amount / atRisk : 0;
    atRisk -= left[week] ?? 0;
    return share;
  });
}

/**
 * The cash of the next `forecastWeeks` weeks. Each open dollar goes on from its age by its payer's own weekly shares; a
 * dollar of work to come begins in the week in which it will be billed. Rounded once, for a payer's week; all sums are of those.
 */
export function forecastCash(cells: readonly PayCell[], open: readonly Owed[], coming: readonly Coming[]): Forecast {
  const everybody = weeklyShares(cells);
  const payerIds = [...new Set([...open, ...coming].map(({ payerId }) => payerId))];
  const payers = payerIds.map((payerId): PayerForecast => {
    const own = cells.filter((cell) => cell.payerId === payerId);
    const paidCount = own.reduce((sum, cell) => sum + cell.paidCount, 0);
    const ownHistory = paidCount >= ownHistoryFrom;
    const shares = ownHistory ? weeklyShares(own) : everybody;
    const fromOpen = weeksOf((add) => {
      for (const one of open) if (one.payerId === payerId && one.cents > 0) flow(one.cents, one.week, 0, shares, add);
    });
    const fromPipeline = weeksOf((add) => {
      for (const one of coming) if (one.payerId === payerId) flow(one.weightedCents, 0, Math.max(0, one.billedInWeeks), shares, add);
    });
    return { payerId, fromOpen, fromPipeline, ownHistory, paidCount };
  });
  const weeks = Array.from({ length: forecastWeeks }, (_, week) => cents(payers.reduce((sum, payer) => sum + (payer.fromOpen[week] ?? 0) + (payer.fromPipeline[week] ?? 0), 0)));
  const sumOf = (pick: (payer: PayerForecast) => readonly Cents[]) => cents(payers.reduce((sum, payer) => sum + pick(payer).reduce((all, one) => all + one, 0), 0));
  const [fromOpenCents, fromPipelineCents] = [sumOf((payer) => payer.fromOpen), sumOf((payer) => payer.fromPipeline)];
  return { weeks, totalCents: cents(fromOpenCents + fromPipelineCents), fromOpenCents, fromPipelineCents, payers: payers.sort((a, b) => total(b) - total(a) || (a.payerId < b.payerId ? -1 : 1)) };
}

const total = (payer: PayerForecast): number => [...payer.fromOpen, ...payer.fromPipeline].reduce((sum, one) => sum + one, 0);

function weeksOf(fill: (add: (week: number, amount: number) => void) => void): Cents[] {
  const weeks = Array.from({ length: forecastWeeks }, () => 0);
  fill((week, amount) => void (weeks[week] = (weeks[week] ?? 0) + amount));
  return weeks.map((amount) => cents(Math.round(amount)));
}

function flow(amount: number, age: number, startsIn: number, shares: readonly number[], add: (week: number, amount: number) => void): void {
  let left = amount;
  for (let week = startsIn; week < forecastWeeks; week += 1) {
    const paid = left * (shares[Math.min(longestWeek, age + week - startsIn)] ?? 0);
    add(week, paid);
    left -= paid;
  }
}

export type ForecastError = { forecastCents: Cents; actualCents: Cents; /** Of what came, in ten-thousandths; above zero when the forecast was too high. Null when nothing came. */ errorBps: number | null; /** The average week's distance, in ten-thousandths of the average week. */ weekErrorBps: number | null };

/** How far a forecast of past weeks was off from what came in them. */
export function forecastError(forecast: readonly Cents[], actual: readonly Cents[]): ForecastError {
  const sum = (weeks: readonly Cents[]) => weeks.reduce((all, one) => all + one, 0);
  const [forecastCents, actualCents] = [cents(sum(forecast)), cents(sum(actual))];
  const apart = forecast.reduce((all, one, week) => all + Math.abs(one - (actual[week] ?? 0)), 0);
  const share = (part: number) => (actualCents > 0 ? Math.round((part * 10_000) / actualCents) : null);
  return { forecastCents, actualCents, errorBps: share(forecastCents - actualCents), weekErrorBps: share(apart) };
}
