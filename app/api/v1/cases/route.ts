import { logCase } from '@/lib/features/cases/log-case';
import { listCases } from '@/lib/features/cases/queries';
import { route } from '@/lib/http/route';

export const POST = route(logCase);
export const GET = route(listCases);
