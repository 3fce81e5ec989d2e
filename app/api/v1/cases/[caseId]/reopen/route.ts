import { reopenCase } from '@/lib/features/cases/reopen-case';
import { route } from '@/lib/http/route';

export const POST = route(reopenCase);
