import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, upload } from '../../http/client';
import type { FileList, FileSubject, StoredFile } from './schema';

const fileKeys = { of: (kind: FileSubject, id: string) => ['files', kind, id] as const };

export function filesOf(kind: FileSubject, id: string) {
  return queryOptions({ queryKey: fileKeys.of(kind, id), queryFn: ({ signal }) => api<FileList>('GET', `/attachments/${kind}/${id}`, { signal }) });
}

/** Where a browser downloads a file. */
export function fileHref(fileId: string): string {
  return `/api/v1/files/${fileId}/content`;
}

/** Sends one file's bytes as they are, with their length and hash, so that what arrives is what was chosen. */
export function useAttachFile(kind: FileSubject, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, onProgress }: { file: File; onProgress: (sentBytes: number) => void }) => upload<StoredFile>(`/attachments/${kind}/${id}/${encodeURIComponent(file.name)}`, file, onProgress),
    onSettled: () => client.invalidateQueries({ queryKey: fileKeys.of(kind, id) }),
  });
}

export function useRemoveFile(kind: FileSubject, id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (fileId: string) => api<StoredFile>('DELETE', `/files/${fileId}`), onSettled: () => client.invalidateQueries({ queryKey: fileKeys.of(kind, id) }) });
}

export function useRestoreFile(kind: FileSubject, id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (fileId: string) => api<StoredFile>('POST', `/files/${fileId}/restore`), onSettled: () => client.invalidateQueries({ queryKey: fileKeys.of(kind, id) }) });
}
