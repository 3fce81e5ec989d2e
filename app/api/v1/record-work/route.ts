import { listWork } from '@/lib/features/record-work/queries';
import { route } from '@/lib/http/route';

export const GET = route(listWork);
