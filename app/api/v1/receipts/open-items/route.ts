import { listOpenItems } from '@/lib/features/receipts/queries';
import { route } from '@/lib/http/route';

export const GET = route(listOpenItems);
