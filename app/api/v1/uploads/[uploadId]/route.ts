import { cancelUpload } from '@/lib/features/uploads/cancel-upload';
import { readUpload } from '@/lib/features/uploads/queries';
import { route } from '@/lib/http/route';

export const GET = route(readUpload);
export const DELETE = route(cancelUpload);
