import { addContact } from '@/lib/features/contacts/add-contact';
import { findContacts } from '@/lib/features/contacts/queries';
import { route } from '@/lib/http/route';

export const POST = route(addContact);
export const GET = route(findContacts);
