import { draftExtension } from '@/lib/features/extensions/draft-extension';
import { readExtensions } from '@/lib/features/extensions/queries';
import { route } from '@/lib/http/route';

export const GET = route(readExtensions);
export const POST = route(draftExtension);
