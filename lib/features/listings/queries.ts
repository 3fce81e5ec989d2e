import { fromOptionalDateColumn } from '../../core/dates';
import type { ReadTx } from '../../core/operation';
import type { Listing } from './schema';

/** The DTO of a physician at a place; what the room costs only for whoever sees money. */
export function toListing(row: Awaited<ReturnType<ReadTx['listing']['findFirstOrThrow']>>, seesMoney: boolean): Listing {
  const { id, physicianId, locationId, travelMinutes, version } = row;
  return { id, physicianId, locationId, listedOn: fromOptionalDateColumn(row.listedOn), travelMinutes, roomRentCents: seesMoney ? row.roomRentCents : null, version };
}
