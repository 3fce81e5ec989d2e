import { invoiceAges } from '@/lib/domain/billing/invoice-standing';
import { isCalendarDate } from '@/lib/domain/calendar';
import { periodKinds, type PeriodKind } from '@/lib/domain/income/period';
import { caseKinds } from '@/lib/features/cases/schema';
import { incomeFigures, IncomeDimension, type IncomeBasis, type IncomeFigure, type ListIncomeRows } from '@/lib/features/income/schema';

export type Params = Readonly<Record<string, string | number | null | undefined>>;
type Get = (name: string) => string | null;

/** An address with those parameters that have a value. */
export function addressOf(path: string, params: Params): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** How a page's search parameters are read: the first of each name. */
export function reading(params: Readonly<Record<string, string | string[] | undefined>>): Get {
  return (name) => [params[name]].flat()[0] ?? null;
}

/** Which days and whose money: what all pages of the income share, by the names that the API knows. */
export interface PeriodView {
  readonly period: PeriodKind;
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly physicianId?: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const matching = (get: Get, name: string, shape: RegExp) => {
  const value = get(name);
  return value && shape.test(value) ? value : undefined;
};
const dayOf = (get: Get, name: string) => {
  const value = get(name);
  return value && isCalendarDate(value) ? value : undefined;
};
const kept = <T extends Params>(params: T) => Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

/** The period of the address; what is unknown, or days that end before they begin, count as not set. */
export function readPeriodView(get: Get, usual: PeriodKind = 'year'): PeriodView {
  const [from, to] = [dayOf(get, 'from'), dayOf(get, 'to')];
  const asked = periodKinds.find((kind) => kind === get('period')) ?? usual;
  const period = asked === 'custom' && (!from || !to || to < from) ? usual : asked;
  return { period, ...kept({ on: period === 'custom' ? undefined : dayOf(get, 'on'), from: period === 'custom' ? from : undefined, to: period === 'custom' ? to : undefined, physicianId: matching(get, 'physicianId', uuid) }) };
}

export interface IncomeView extends PeriodView {
  readonly basis: IncomeBasis;
  readonly by: IncomeDimension;
  readonly asTable: boolean;
}

export function readIncomeView(get: Get): IncomeView {
  return { ...readPeriodView(get), basis: get('basis') === 'accrual' ? 'accrual' : 'cash', by: IncomeDimension.options.find((one) => one === get('by')) ?? 'kind', asTable: get('show') === 'table' };
}

/** Parameters of a period, without what goes without saying. */
export function periodParams({ period, on, from, to, physicianId }: PeriodView, usual: PeriodKind = 'year'): Params {
  return { period: period === usual ? null : period, on, from, to, physicianId };
}

export function incomeAddress(view: IncomeView, path = '/income'): string {
  return addressOf(path, { ...periodParams(view), basis: view.basis === 'cash' ? null : view.basis, by: view.by === 'kind' ? null : view.by, show: view.asTable ? 'table' : null });
}

type RowFilter = Partial<Pick<ListIncomeRows, 'from' | 'to' | 'kind' | 'physicianId' | 'payerId' | 'age' | 'by' | 'key' | 'cursor'>> & { readonly figure: IncomeFigure };

/** Where the rows behind a figure are, or with `path` their CSV. An empty key is one too: rows that have none. */
export function rowsAddress(filter: RowFilter, path = '/income/rows'): string {
  const address = addressOf(path, filter);
  return filter.key === '' ? `${address}&key=` : address;
}

/** The filter of the rows page as it stands in the URL; what is unknown counts as not set. */
export function readRowFilter(get: Get): RowFilter {
  const by = IncomeDimension.options.find((one) => one === get('by'));
  return {
    figure: incomeFigures.find((one) => one === get('figure')) ?? 'collected',
    ...kept({
      from: dayOf(get, 'from'),
      to: dayOf(get, 'to'),
      physicianId: matching(get, 'physicianId', uuid),
      payerId: matching(get, 'payerId', uuid),
      age: invoiceAges.find((one) => one === get('age')),
      kind: caseKinds.find((one) => one === get('kind')),
      cursor: matching(get, 'cursor', /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}_\d$/),
      ...(by && get('key') !== null ? { by, key: (get('key') ?? '').slice(0, 200) } : {}),
    }),
  };
}
