import { unmatchBankLine } from '@/lib/features/bank-imports/unmatch-bank-line';
import { route } from '@/lib/http/route';

export const POST = route(unmatchBankLine);
