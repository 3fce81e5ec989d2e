import { mergeContacts } from '@/lib/features/contact-duplicates/merge-contacts';
import { route } from '@/lib/http/route';

export const POST = route(mergeContacts);
