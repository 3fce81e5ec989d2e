import { decideExtension } from '@/lib/features/extensions/decide-extension';
import { route } from '@/lib/http/route';

export const POST = route(decideExtension);
