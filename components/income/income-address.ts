import { incomeFigures, type IncomeBasis, type IncomeFigure, type ListIncomeRows } from '@/lib/features/income/schema';
import { isCalendarDate } from '@/lib/domain/calendar';
import { caseKinds } from '@/lib/features/cases/schema';

export interface IncomeView {
  readonly basis: IncomeBasis;
  readonly physicianId: string | null;
  readonly asTable: boolean;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readIncomeView(get: (name: string) => string | null): IncomeView {
  const physicianId = get('physician');
  return { basis: get('basis') === 'accrual' ? 'accrual' : 'cash', physicianId: physicianId && uuid.test(physicianId) ? physicianId : null, asTable: get('show') === 'table' };
}

export function incomeAddress({ basis, physicianId, asTable }: IncomeView): string {
  const params = new URLSearchParams();
  if (basis !== 'cash') params.set('basis', basis);
  if (physicianId) params.set('physician', physicianId);
  if (asTable) params.set('show', 'table');
  const text = params.toString();
  return text ? `/income?${text}` : '/income';
}

type RowFilter = Partial<Pick<ListIncomeRows, 'from' | 'to' | 'kind' | 'physicianId' | 'payerId' | 'cursor'>> & { readonly figure: IncomeFigure };

/** Where the rows behind a figure are, or with `path` their CSV. */
export function rowsAddress(filter: RowFilter, path = '/income/rows'): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value) params.set(key, String(value));
  return `${path}?${params.toString()}`;
}

/** The filter of the rows page as it stands in the URL; what is unknown counts as not set. */
export function readRowFilter(get: (name: string) => string | null): RowFilter {
  const matching = (name: string, shape: RegExp) => {
    const value = get(name);
    return value && shape.test(value) ? value : undefined;
  };
  const day = (name: string) => {
    const value = get(name);
    return value && isCalendarDate(value) ? value : undefined;
  };
  const [from, to, physicianId, payerId] = [day('from'), day('to'), matching('physicianId', uuid), matching('payerId', uuid)];
  const kind = caseKinds.find((one) => one === get('kind'));
  const cursor = matching('cursor', /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}_\d$/);
  return {
    figure: incomeFigures.find((one) => one === get('figure')) ?? 'collected',
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(kind ? { kind } : {}),
    ...(physicianId ? { physicianId } : {}),
    ...(payerId ? { payerId } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
