import { findSlots } from '@/lib/features/slots/queries';
import { route } from '@/lib/http/route';

export const GET = route(findSlots);
