import { askWriteOff } from '../features/write-offs/ask-write-off';
import { issuedBills } from './ledger';
import type { World } from './world';

/** A write-off of $500.00 that the biller asked for on an invoice of $2,015.00; it waits, because no limit is set so high. */
export async function askedWriteOff(world: World) {
  const [bill] = await issuedBills(world, 1);
  const { id, version, state } = await askWriteOff(world.as('biller'), { invoiceId: bill?.id as never, amountCents: 50_000, reasonCode: 'disputed', reason: 'Settled by phone' });
  if (state !== 'ASKED') throw new Error('The limit of the world is below $500.00');
  return { invoiceId: bill?.id as never, writeOffId: id as never, version };
}
