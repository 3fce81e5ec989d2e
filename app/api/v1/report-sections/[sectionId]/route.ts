import { saveSection } from '@/lib/features/report-sections/save-section';
import { route } from '@/lib/http/route';

// A section of many pages is longer than other requests.
export const PATCH = route(saveSection, { upToBytes: 2_500_000 });
