import { signVerification } from '@/lib/features/page-ledgers/sign-verification';
import { route } from '@/lib/http/route';

export const POST = route(signVerification);
