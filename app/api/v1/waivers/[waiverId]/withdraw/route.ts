import { withdrawWaiver } from '@/lib/features/waivers/withdraw-waiver';
import { route } from '@/lib/http/route';

export const POST = route(withdrawWaiver);
