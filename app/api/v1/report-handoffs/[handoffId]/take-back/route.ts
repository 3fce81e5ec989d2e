import { takeBackHandoff } from '@/lib/features/report-handoffs/take-back-handoff';
import { route } from '@/lib/http/route';

export const POST = route(takeBackHandoff, { upToBytes: 12_000_000 });
