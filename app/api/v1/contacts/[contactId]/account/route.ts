import { readStatement } from '@/lib/features/statements/queries';
import { route } from '@/lib/http/route';

export const GET = route(readStatement);
