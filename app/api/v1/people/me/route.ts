import { readOwnMembership } from '@/lib/features/people/queries';
import { route } from '@/lib/http/route';

export const GET = route(readOwnMembership);
