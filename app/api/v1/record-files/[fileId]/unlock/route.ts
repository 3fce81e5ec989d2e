import { route } from '@/lib/http/route';
import { unlockRecordFile } from '@/lib/http/unlock-record';

export const POST = route(unlockRecordFile);
