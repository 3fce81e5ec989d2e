import { api, sendBytes } from '../../http/client';
import type { Upload } from './schema';

/** Announces a file to a packet, or finds where its upload was. */
export function beginUpload(packetId: string, file: { readonly name: string; readonly bytes: number; readonly sha256: string }, signal: AbortSignal): Promise<Upload> {
  return api<Upload>('POST', `/packets/${packetId}/uploads`, { body: file, signal });
}

/** Sends one part with its own hash. */
export function sendPart(uploadId: string, offset: number, bytes: ArrayBuffer, signal: AbortSignal): Promise<unknown> {
  return sendBytes(`/uploads/${uploadId}/parts/${offset}`, bytes, signal);
}

/** Ends an upload: what lies in the store is checked as a whole. */
export function completeUpload(uploadId: string, signal: AbortSignal): Promise<Upload> {
  return api<Upload>('POST', `/uploads/${uploadId}/complete`, { body: {}, signal });
}

export function cancelUpload(uploadId: string): Promise<Upload> {
  return api<Upload>('DELETE', `/uploads/${uploadId}`);
}
