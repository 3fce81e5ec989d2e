import { readTemplate } from '@/lib/features/templates/queries';
import { reviseTemplate } from '@/lib/features/templates/revise-template';
import { route } from '@/lib/http/route';

export const GET = route(readTemplate);
export const PATCH = route(reviseTemplate);
