import { closeCase } from '@/lib/features/cases/close-case';
import { route } from '@/lib/http/route';

export const POST = route(closeCase);
