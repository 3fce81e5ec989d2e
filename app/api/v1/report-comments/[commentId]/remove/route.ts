import { removeComment } from '@/lib/features/report-comments/remove-comment';
import { route } from '@/lib/http/route';

export const POST = route(removeComment);
