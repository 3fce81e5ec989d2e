import { amendContact } from '@/lib/features/contacts/amend-contact';
import { readContact } from '@/lib/features/contacts/queries';
import { route } from '@/lib/http/route';

export const GET = route(readContact);
export const PATCH = route(amendContact);
