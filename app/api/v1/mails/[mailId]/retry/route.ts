import { retryMail } from '@/lib/features/mails/retry-mail';
import { route } from '@/lib/http/route';

export const POST = route(retryMail);
