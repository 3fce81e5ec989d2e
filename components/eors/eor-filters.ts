import { eorShows } from '@/lib/domain/billing/eor-standing';
import type { ListEors } from '@/lib/features/eor-lists/schema';

export type EorFilter = { readonly show: NonNullable<ListEors['show']> };

/** The filter of the inbox as it stands in the URL. */
export function readEorFilter(get: (name: string) => string | null): EorFilter {
  const show = get('show');
  return { show: eorShows.find((one) => one === show) ?? 'inbox' };
}

export const eorAddress = ({ show }: EorFilter): string => (show === 'inbox' ? '/eors' : `/eors?show=${show}`);
