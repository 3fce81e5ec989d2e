import { closeSession } from '@/lib/features/session/close-session';
import { closing } from '@/lib/http/session-cookie';

export const POST = closing(closeSession);
