import { draftSeveral } from '@/lib/features/invoices/draft-several';
import { route } from '@/lib/http/route';

export const POST = route(draftSeveral);
