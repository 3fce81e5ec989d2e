import { listReady } from '@/lib/features/invoices/queries';
import { route } from '@/lib/http/route';

export const GET = route(listReady);
