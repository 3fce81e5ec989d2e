import { amendAgreement } from '@/lib/features/agreements/amend-agreement';
import { route } from '@/lib/http/route';

export const PATCH = route(amendAgreement);
