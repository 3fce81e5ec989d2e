import { listHandoffs } from '@/lib/features/report-handoffs/queries';
import { takeHandoff } from '@/lib/http/report-imports';
import { route } from '@/lib/http/route';

export const GET = route(listHandoffs);
export const POST = takeHandoff;
