import { MOST_BANK_FILE_BYTES } from '@/lib/features/bank-imports/schema';
import { takeInBankFile } from '@/lib/features/bank-imports/take-in-bank-file';
import { route } from '@/lib/http/route';

export const POST = route(takeInBankFile, { upToBytes: 2 * MOST_BANK_FILE_BYTES });
