import { findRecipients } from '@/lib/features/letters/queries';
import { route } from '@/lib/http/route';

export const GET = route(findRecipients);
