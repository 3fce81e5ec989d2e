import { removeSection } from '@/lib/features/report-sections/remove-section';
import { route } from '@/lib/http/route';

export const POST = route(removeSection);
