import { giveServed } from '@/lib/http/service-packets';

export const GET = giveServed;
