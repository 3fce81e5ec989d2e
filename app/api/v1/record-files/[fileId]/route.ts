import { removeRecordFile } from '@/lib/features/packets/remove-record-file';
import { route } from '@/lib/http/route';

export const DELETE = route(removeRecordFile);
