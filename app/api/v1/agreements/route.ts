import { listAgreements } from '@/lib/features/agreements/queries';
import { addAgreement } from '@/lib/features/agreements/add-agreement';
import { route } from '@/lib/http/route';

export const GET = route(listAgreements);
export const POST = route(addAgreement);
