import { listClassifiers } from '@/lib/features/classifiers/queries';
import { route } from '@/lib/http/route';

export const GET = route(listClassifiers);
