import { retireTemplate } from '@/lib/features/templates/retire-template';
import { route } from '@/lib/http/route';

export const POST = route(retireTemplate);
