import { cancelHandoff } from '@/lib/features/report-handoffs/cancel-handoff';
import { route } from '@/lib/http/route';

export const POST = route(cancelHandoff);
