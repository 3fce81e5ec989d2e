import { closeMonth } from '@/lib/features/month-closes/close-month';
import { listMonths } from '@/lib/features/month-closes/queries';
import { route } from '@/lib/http/route';

export const GET = route(listMonths);
export const POST = route(closeMonth);
