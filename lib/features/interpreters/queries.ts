import { fromOptionalDateColumn } from '../../core/dates';
import type { ReadTx } from '../../core/operation';
import type { Certification, InterpreterBooking } from './schema';

type Row = Awaited<ReturnType<ReadTx['interpreterBooking']['findUniqueOrThrow']>>;

/** The DTO of an interpreter who was arranged, with the vendor's name. */
export function toInterpreter(row: Row & { vendor: { id: string; name: string } | null }): InterpreterBooking {
  const { vendor, ...rest } = row;
  return { ...rest, certification: row.certification as Certification, vendor, orderedOn: fromOptionalDateColumn(row.orderedOn), confirmedOn: fromOptionalDateColumn(row.confirmedOn) };
}
