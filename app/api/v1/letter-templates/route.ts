import { addTemplate } from '@/lib/features/templates/add-template';
import { listTemplates } from '@/lib/features/templates/queries';
import { route } from '@/lib/http/route';

export const GET = route(listTemplates);
export const POST = route(addTemplate);
