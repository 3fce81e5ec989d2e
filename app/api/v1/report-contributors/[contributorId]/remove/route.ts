import { removeContributor } from '@/lib/features/report-contributors/remove-contributor';
import { route } from '@/lib/http/route';

export const POST = route(removeContributor);
