import { findContacts } from '@/lib/features/contacts/queries';
import { route } from '@/lib/http/route';

export const GET = route(findContacts);
