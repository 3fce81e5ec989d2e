import { giveSendingFile } from '@/lib/http/bill-papers';

export const GET = giveSendingFile('papers');
