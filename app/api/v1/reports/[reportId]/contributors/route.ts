import { listContributors } from '@/lib/features/report-contributors/queries';
import { nameContributor } from '@/lib/features/report-contributors/name-contributor';
import { route } from '@/lib/http/route';

export const GET = route(listContributors);
export const POST = route(nameContributor, { status: 201 });
