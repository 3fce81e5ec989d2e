import { removeVideo } from '@/lib/features/videos/remove-video';
import { route } from '@/lib/http/route';

export const POST = route(removeVideo);
