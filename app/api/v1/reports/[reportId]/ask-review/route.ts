import { askReview } from '@/lib/features/reports/ask-review';
import { route } from '@/lib/http/route';

export const POST = route(askReview);
