import { restoreRecordFile } from '@/lib/features/packets/restore-record-file';
import { route } from '@/lib/http/route';

export const POST = route(restoreRecordFile);
