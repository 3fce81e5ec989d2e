import { findGaps } from '@/lib/features/gaps/find-gaps';
import { route } from '@/lib/http/route';

export const POST = route(findGaps);
