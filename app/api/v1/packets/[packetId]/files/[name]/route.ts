import { takeRecordFile } from '@/lib/http/record-uploads';

export const PUT = takeRecordFile;
