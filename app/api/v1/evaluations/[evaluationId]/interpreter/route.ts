import { arrangeInterpreter } from '@/lib/features/interpreters/arrange-interpreter';
import { route } from '@/lib/http/route';

export const POST = route(arrangeInterpreter);
