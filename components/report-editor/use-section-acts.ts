'use client';

import { useNotice } from '@/components/ui/notice';
import { useMoveSection, useRemoveSection } from '@/lib/features/report-sections/client';
import type { MoveSection, RemoveSection, ReportSection } from '@/lib/features/report-sections/schema';
import type { Report } from '@/lib/features/reports/schema';
import { useDesk } from './desk';

/** What is done with a section as a whole; each can be undone from its notice. */
export function useSectionActs({ sections }: Pick<Report, 'sections'>): { readonly move: (section: ReportSection, by: -1 | 1) => void; readonly remove: (section: ReportSection) => void } {
  const desk = useDesk();
  const notify = useNotice();
  const move = useMoveSection();
  const remove = useRemoveSection();
  const refused = { onError: (error: Error) => notify({ message: error.message }) };
  return {
    move(section, by) {
      const at = sections.findIndex(({ id }) => id === section.id);
      const back = sections[at + 1]?.id ?? null;
      const beforeId = sections[by === -1 ? at - 1 : at + 2]?.id ?? null;
      move.mutate({ sectionId: section.id, beforeId } as MoveSection, {
        ...refused,
        onSuccess: () => notify({ message: `“${section.title}” moved ${by === -1 ? 'up' : 'down'}.`, undo: () => move.mutate({ sectionId: section.id, beforeId: back } as MoveSection, refused) }),
      });
    },
    remove(section) {
      const writer = desk.writers.get(section.id);
      // The row that asked is gone with its section: what follows hangs on the answer and not on the row.
      void writer
        ?.flush()
        .then(() => remove.mutateAsync({ sectionId: section.id, version: writer.version, removed: true } as RemoveSection))
        .then(({ section: gone }) => {
          desk.writers.delete(section.id);
          if (desk.active?.sectionId === section.id) desk.active = null;
          notify({ message: `“${section.title}” removed.`, undo: () => remove.mutate({ sectionId: section.id, version: gone.version, removed: false } as RemoveSection, refused) });
        }, refused.onError);
    },
  };
}
