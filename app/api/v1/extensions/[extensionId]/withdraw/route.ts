import { withdrawExtension } from '@/lib/features/extensions/withdraw-extension';
import { route } from '@/lib/http/route';

export const POST = route(withdrawExtension);
