import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import { reportKeys } from '../reports/client';
import type { Report } from '../reports/schema';
import type { SaveSection, SectionSaved } from './schema';

/** Sends the words of a section. @throws RequestFailed 409 with the section as it stands now in `current` */
export function sendSection({ sectionId, ...body }: SaveSection, keepalive = false): Promise<SectionSaved> {
  return api<SectionSaved>('PATCH', `/report-sections/${sectionId}`, { body, keepalive });
}

/** An autosave: nothing is read again for it; the cached report takes the new words. */
export function useSaveSection(reportId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SaveSection) => sendSection(input),
    onSuccess: ({ sectionId, version, editedAt }, { content, title }) => {
      client.setQueryData<Report>(reportKeys.detail(reportId), (report) => report && {
        ...report,
        sections: report.sections.map((section) => (section.id === sectionId ? { ...section, version, editedAt, content: content as typeof section.content, title: title ?? section.title } : section)),
      });
    },
  });
}
