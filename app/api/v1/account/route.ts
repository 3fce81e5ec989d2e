import { readAccount } from '@/lib/features/account/queries';
import { route } from '@/lib/http/route';

export const GET = route(readAccount);
