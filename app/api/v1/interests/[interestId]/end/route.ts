import { endInterest } from '@/lib/features/interests/end-interest';
import { route } from '@/lib/http/route';

export const POST = route(endInterest);
