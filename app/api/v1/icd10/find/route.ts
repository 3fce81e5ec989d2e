import { findIcd10 } from '@/lib/features/icd10/queries';
import { route } from '@/lib/http/route';

export const GET = route(findIcd10);
