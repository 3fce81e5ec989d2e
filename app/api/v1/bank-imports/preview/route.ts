import { previewBankFile } from '@/lib/features/bank-imports/queries';
import { MOST_BANK_FILE_BYTES } from '@/lib/features/bank-imports/schema';
import { route } from '@/lib/http/route';

export const POST = route(previewBankFile, { upToBytes: 2 * MOST_BANK_FILE_BYTES });
