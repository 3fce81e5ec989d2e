import { listFiles } from '@/lib/features/files/queries';
import { route } from '@/lib/http/route';

export const GET = route(listFiles);
