import { restoreFile } from '@/lib/features/files/restore-file';
import { route } from '@/lib/http/route';

export const POST = route(restoreFile);
