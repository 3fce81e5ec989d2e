import { setListing } from '@/lib/features/listings/set-listing';
import { route } from '@/lib/http/route';

export const POST = route(setListing);
