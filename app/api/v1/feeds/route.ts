import { createFeed } from '@/lib/features/feeds/create-feed';
import { listFeeds } from '@/lib/features/feeds/queries';
import { route } from '@/lib/http/route';

export const GET = route(listFeeds);
export const POST = route(createFeed);
