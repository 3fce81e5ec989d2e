import { addComment } from '@/lib/features/report-comments/add-comment';
import { listComments } from '@/lib/features/report-comments/queries';
import { route } from '@/lib/http/route';

export const GET = route(listComments);
export const POST = route(addComment, { status: 201 });
