import { undoImport } from '@/lib/features/report-imports/undo-import';
import { route } from '@/lib/http/route';

export const POST = route(undoImport);
