import { readPayers } from '@/lib/features/scorecards/queries';
import { route } from '@/lib/http/route';

export const GET = route(readPayers);
