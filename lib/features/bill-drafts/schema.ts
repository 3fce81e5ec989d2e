import { z } from 'zod';
import { idOf } from '../fields';
import { BilledTime } from '../invoices/schema';

export const ListBilledTime = z.strictObject({ invoiceId: idOf('Invoice') });
export const BilledTimeList = z.object({ entries: z.array(BilledTime) });
export type BilledTimeList = z.output<typeof BilledTimeList>;
