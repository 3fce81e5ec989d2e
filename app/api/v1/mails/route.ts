import { listMails } from '@/lib/features/mails/queries';
import { route } from '@/lib/http/route';

export const GET = route(listMails);
