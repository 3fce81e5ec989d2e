import { withdrawVerification } from '@/lib/features/page-ledgers/withdraw-verification';
import { route } from '@/lib/http/route';

export const POST = route(withdrawVerification);
