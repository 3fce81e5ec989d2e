import { confirmInterpreter } from '@/lib/features/interpreters/confirm-interpreter';
import { route } from '@/lib/http/route';

export const POST = route(confirmInterpreter);
