import { previewTemplate } from '@/lib/features/templates/queries';
import { route } from '@/lib/http/route';

export const POST = route(previewTemplate);
