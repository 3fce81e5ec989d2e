import { amendTaxIdentity } from '@/lib/features/practices/amend-tax-identity';
import { route } from '@/lib/http/route';

export const PATCH = route(amendTaxIdentity);
