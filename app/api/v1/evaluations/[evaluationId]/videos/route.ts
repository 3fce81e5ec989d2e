import { logVideo } from '@/lib/features/videos/log-video';
import { listVideos } from '@/lib/features/videos/queries';
import { route } from '@/lib/http/route';

export const GET = route(listVideos);
export const POST = route(logVideo);
