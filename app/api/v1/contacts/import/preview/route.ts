import { previewImport } from '@/lib/features/contact-imports/queries';
import { route } from '@/lib/http/route';

export const POST = route(previewImport);
