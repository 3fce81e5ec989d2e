import { importIcd10 } from '@/lib/features/icd10/import-icd10';
import { listIcd10 } from '@/lib/features/icd10/queries';
import { route } from '@/lib/http/route';

export const GET = route(listIcd10);
export const POST = route(importIcd10);
