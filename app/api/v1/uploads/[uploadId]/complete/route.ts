import { endUpload } from '@/lib/http/record-uploads';

export const POST = endUpload;
