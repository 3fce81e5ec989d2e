import { askForGaps } from '@/lib/features/gaps/ask-for-gaps';
import { route } from '@/lib/http/route';

export const POST = route(askForGaps);
