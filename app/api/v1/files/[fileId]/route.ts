import { removeFile } from '@/lib/features/files/remove-file';
import { route } from '@/lib/http/route';

export const DELETE = route(removeFile);
