import { switchPractice } from '@/lib/features/session/switch-practice';
import { route } from '@/lib/http/route';

export const POST = route(switchPractice);
