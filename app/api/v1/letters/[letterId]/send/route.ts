import { sendLetter } from '@/lib/features/letters/send-letter';
import { route } from '@/lib/http/route';

export const POST = route(sendLetter);
