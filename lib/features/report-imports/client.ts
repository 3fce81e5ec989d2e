import { useMutation } from '@tanstack/react-query';
import { api, upload } from '../../http/client';
import { useReportsChanged } from '../reports/client';
import type { ImportParts, ImportPreview, ReportImported, UndoImport } from './schema';

/** Where the words of a file would go. Nothing is kept. */
export function usePreviewImport(reportId: string) {
  return useMutation({ mutationFn: (file: File) => upload<ImportPreview>(`/reports/${reportId}/import-preview`, file, () => undefined) });
}

export function useImportReport(reportId: string) {
  const settled = useReportsChanged();
  return useMutation({ mutationFn: (body: ImportParts) => api<ReportImported>('POST', `/reports/${reportId}/import`, { body }), onSettled: () => void settled() });
}

export function useUndoImport() {
  const settled = useReportsChanged();
  return useMutation({ mutationFn: ({ reportId, ...body }: UndoImport) => api('POST', `/reports/${reportId}/import/undo`, { body }), onSettled: () => void settled() });
}
