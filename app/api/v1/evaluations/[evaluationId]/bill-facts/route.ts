import { noteBillFacts } from '@/lib/features/evaluations/note-bill-facts';
import { route } from '@/lib/http/route';

export const POST = route(noteBillFacts);
