import { draftTime } from '@/lib/features/invoices/draft-time';
import { route } from '@/lib/http/route';

export const POST = route(draftTime);
