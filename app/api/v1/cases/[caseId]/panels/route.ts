import { recordPanel } from '@/lib/features/panels/record-panel';
import { route } from '@/lib/http/route';

export const POST = route(recordPanel);
