import { dueAppeals } from '@/lib/features/appeal-lists/queries';
import { route } from '@/lib/http/route';

export const GET = route(dueAppeals);
