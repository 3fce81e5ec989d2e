import { amendContributor } from '@/lib/features/report-contributors/amend-contributor';
import { route } from '@/lib/http/route';

export const PATCH = route(amendContributor);
