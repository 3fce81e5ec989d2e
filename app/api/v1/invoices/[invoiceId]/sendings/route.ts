import { readSendings } from '@/lib/features/bill-sendings/queries';
import { takeSending } from '@/lib/http/bill-papers';
import { route } from '@/lib/http/route';

export const GET = route(readSendings);
export const POST = takeSending;
