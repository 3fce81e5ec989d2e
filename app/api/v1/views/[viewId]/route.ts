import { removeView } from '@/lib/features/views/remove-view';
import { route } from '@/lib/http/route';

export const DELETE = route(removeView);
