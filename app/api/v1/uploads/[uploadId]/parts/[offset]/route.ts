import { takePart } from '@/lib/http/record-uploads';

export const PUT = takePart;
