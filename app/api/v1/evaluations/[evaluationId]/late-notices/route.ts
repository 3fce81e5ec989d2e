import { recordLateNotice } from '@/lib/features/extensions/record-late-notice';
import { route } from '@/lib/http/route';

export const POST = route(recordLateNotice);
