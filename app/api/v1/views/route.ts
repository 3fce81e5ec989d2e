import { saveView } from '@/lib/features/views/save-view';
import { listViews } from '@/lib/features/views/queries';
import { route } from '@/lib/http/route';

export const POST = route(saveView);
export const GET = route(listViews);
