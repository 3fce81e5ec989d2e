import { listWriteOffs } from '@/lib/features/write-offs/queries';
import { route } from '@/lib/http/route';

export const GET = route(listWriteOffs);
