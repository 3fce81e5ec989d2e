import { giveStamped } from '@/lib/http/record-papers';

export const GET = giveStamped;
