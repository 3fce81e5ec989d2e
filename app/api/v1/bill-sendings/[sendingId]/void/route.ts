import { voidSending } from '@/lib/features/bill-sendings/void-sending';
import { route } from '@/lib/http/route';

export const POST = route(voidSending);
