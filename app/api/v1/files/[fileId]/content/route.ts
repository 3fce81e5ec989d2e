import { giveFile } from '@/lib/http/attachments';

export const GET = giveFile;
