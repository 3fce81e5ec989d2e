'use client';

import { useNotice } from '@/components/ui/notice';
import { useUndoImport } from '@/lib/features/report-imports/client';
import type { ReportImported } from '@/lib/features/report-imports/schema';
import { counted } from '@/lib/format/names';

/** Says what was taken into a report, with a way back while nobody wrote since. */
export function useTakenIn(reportId: string): (imported: Pick<ReportImported, 'sections' | 'added'>) => void {
  const notify = useNotice();
  const { mutate } = useUndoImport();
  return ({ sections, added }) =>
    notify({
      message: `${counted(sections.length + added.length, 'section')} taken in.`,
      undo: () => mutate({ reportId: reportId as never, sections: sections as never, added: added as never }, { onError: () => notify({ message: 'Somebody wrote since, so it was not taken back. The history of each section has what stood there.' }) }),
    });
}
