import { addContact } from '@/lib/features/contacts/add-contact';
import { listContacts } from '@/lib/features/contacts/queries';
import { route } from '@/lib/http/route';

export const GET = route(listContacts);
export const POST = route(addContact);
