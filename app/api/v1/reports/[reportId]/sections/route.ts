import { addSection } from '@/lib/features/report-sections/add-section';
import { route } from '@/lib/http/route';

export const POST = route(addSection, { status: 201 });
