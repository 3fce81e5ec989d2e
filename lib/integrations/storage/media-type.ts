import { fileTypeFromBuffer } from 'file-type';

/** What may be attached, told by the bytes themselves; the name says nothing. */
export const attachableTypes = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/tiff': 'TIFF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
} as const;

export type AttachableType = keyof typeof attachableTypes;

/** The kind of file that its first bytes show; null for one that may not be attached. */
export async function attachableTypeOf(firstBytes: Uint8Array): Promise<AttachableType | null> {
  const found = await fileTypeFromBuffer(firstBytes).catch(() => undefined);
  return found && found.mime in attachableTypes ? (found.mime as AttachableType) : null;
}
