import type { Opened } from '../answers';
import { imageFile } from './image-pages';
import type { WorkBytes } from './work-bytes';

/** An image file: each frame is a page. Their sizes come with its conversion. */
export async function openImage(bytes: WorkBytes, kind: 'tiff' | 'jpeg' | 'png', pageLimit: number): Promise<Opened> {
  const image = await imageFile(bytes, kind, pageLimit);
  return 'reason' in image ? { kind: 'rejected', reason: image.reason } : { kind: 'opened', is: kind, pages: [], warnings: [], counts: [] };
}
