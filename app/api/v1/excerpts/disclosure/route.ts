import { readDisclosure } from '@/lib/features/chronologies/queries';
import { route } from '@/lib/http/route';

export const GET = route(readDisclosure);
