import { noteOpening } from '@/lib/features/service-links/note-opening';
import { readLink } from '@/lib/features/service-links/queries';
import { route } from '@/lib/http/route';

export const GET = route(readLink);
export const POST = route(noteOpening);
