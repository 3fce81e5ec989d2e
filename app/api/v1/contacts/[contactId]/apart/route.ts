import { tellContactsApart } from '@/lib/features/contact-duplicates/tell-contacts-apart';
import { route } from '@/lib/http/route';

export const POST = route(tellContactsApart);
