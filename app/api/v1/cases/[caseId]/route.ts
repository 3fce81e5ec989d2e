import { amendCase } from '@/lib/features/cases/amend-case';
import { readCase } from '@/lib/features/cases/queries';
import { route } from '@/lib/http/route';

export const PATCH = route(amendCase);
export const GET = route(readCase);
