import { moveSection } from '@/lib/features/report-sections/move-section';
import { route } from '@/lib/http/route';

export const POST = route(moveSection);
