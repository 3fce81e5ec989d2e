import { proposeExcerpt } from '@/lib/features/excerpts/propose-excerpt';
import { readExcerptPage } from '@/lib/features/excerpts/queries';
import { route } from '@/lib/http/route';

export const GET = route(readExcerptPage);
export const POST = route(proposeExcerpt);
