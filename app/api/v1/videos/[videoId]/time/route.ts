import { recordVideoTime } from '@/lib/features/videos/record-video-time';
import { route } from '@/lib/http/route';

export const POST = route(recordVideoTime);
