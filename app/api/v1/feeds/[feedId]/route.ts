import { revokeFeed } from '@/lib/features/feeds/revoke-feed';
import { route } from '@/lib/http/route';

export const DELETE = route(revokeFeed);
