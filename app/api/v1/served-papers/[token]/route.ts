import { readLink } from '@/lib/features/service-links/queries';
import { route } from '@/lib/http/route';

export const GET = route(readLink);
