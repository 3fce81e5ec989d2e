import { addContractRate } from '@/lib/features/contract-rates/add-contract-rate';
import { listContractRates } from '@/lib/features/contract-rates/queries';
import { route } from '@/lib/http/route';

export const GET = route(listContractRates);
export const POST = route(addContractRate);
