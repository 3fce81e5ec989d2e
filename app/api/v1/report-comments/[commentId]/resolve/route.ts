import { resolveComment } from '@/lib/features/report-comments/resolve-comment';
import { route } from '@/lib/http/route';

export const POST = route(resolveComment);
