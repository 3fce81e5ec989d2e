import { takeAttachment } from '@/lib/http/attachments';

export const PUT = takeAttachment;
