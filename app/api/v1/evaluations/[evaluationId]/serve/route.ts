import { serveReport } from '@/lib/features/evaluations/serve-report';
import { route } from '@/lib/http/route';

export const POST = route(serveReport);
