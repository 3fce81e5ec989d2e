import { readPipeline } from '@/lib/features/pipelines/queries';
import { route } from '@/lib/http/route';

export const GET = route(readPipeline);
