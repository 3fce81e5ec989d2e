import { findContactDuplicates } from '@/lib/features/contact-duplicates/queries';
import { route } from '@/lib/http/route';

export const GET = route(findContactDuplicates);
