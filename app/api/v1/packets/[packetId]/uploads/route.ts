import { beginUpload } from '@/lib/features/uploads/begin-upload';
import { route } from '@/lib/http/route';

export const POST = route(beginUpload, { status: 201 });
