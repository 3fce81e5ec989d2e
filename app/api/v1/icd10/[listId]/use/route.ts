import { useIcd10 } from '@/lib/features/icd10/use-icd10';
import { route } from '@/lib/http/route';

export const POST = route(useIcd10);
