import { amendContractRate } from '@/lib/features/contract-rates/amend-contract-rate';
import { route } from '@/lib/http/route';

export const PATCH = route(amendContractRate);
