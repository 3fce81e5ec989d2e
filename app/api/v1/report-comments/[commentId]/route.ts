import { amendComment } from '@/lib/features/report-comments/amend-comment';
import { route } from '@/lib/http/route';

export const PATCH = route(amendComment);
