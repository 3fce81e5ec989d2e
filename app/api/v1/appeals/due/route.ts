import { dueAppeals } from '@/lib/features/appeals/queries';
import { route } from '@/lib/http/route';

export const GET = route(dueAppeals);
