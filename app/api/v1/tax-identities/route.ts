import { listTaxIdentities } from '@/lib/features/practices/queries';
import { addTaxIdentity } from '@/lib/features/practices/add-tax-identity';
import { route } from '@/lib/http/route';

export const GET = route(listTaxIdentities);
export const POST = route(addTaxIdentity);
