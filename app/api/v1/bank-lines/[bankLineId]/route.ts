import { readBankLine } from '@/lib/features/bank-imports/queries';
import { route } from '@/lib/http/route';

export const GET = route(readBankLine);
