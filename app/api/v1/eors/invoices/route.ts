import { findEorInvoices } from '@/lib/features/eors/queries';
import { route } from '@/lib/http/route';

export const GET = route(findEorInvoices);
