import { extendReport } from '@/lib/features/evaluations/extend-report';
import { route } from '@/lib/http/route';

export const POST = route(extendReport);
