import { searchRecords } from '@/lib/features/record-search/queries';
import { route } from '@/lib/http/route';

export const GET = route(searchRecords);
