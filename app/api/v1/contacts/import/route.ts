import { importContacts } from '@/lib/features/contact-imports/import-contacts';
import { route } from '@/lib/http/route';

export const POST = route(importContacts);
