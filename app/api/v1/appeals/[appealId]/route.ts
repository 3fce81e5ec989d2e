import { readAppeal } from '@/lib/features/appeals/queries';
import { reviseAppeal } from '@/lib/features/appeals/revise-appeal';
import { route } from '@/lib/http/route';

export const GET = route(readAppeal);
export const PATCH = route(reviseAppeal);
