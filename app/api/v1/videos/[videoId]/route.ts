import { amendVideo } from '@/lib/features/videos/amend-video';
import { route } from '@/lib/http/route';

export const PATCH = route(amendVideo);
