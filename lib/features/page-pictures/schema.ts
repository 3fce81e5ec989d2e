import { z } from 'zod';
import { idOf } from '../fields';

/** The two pictures of a page: as the viewer shows it, and small. */
export const PictureSize = z.enum(['picture', 'thumb']);
export type PictureSize = z.output<typeof PictureSize>;

export const SeePage = z.strictObject({ packetId: idOf('Packet'), number: z.coerce.number().int().min(1).max(1_000_000), size: PictureSize });

/** Which sealed bytes are the picture, for the one who reads them, in this process only. */
export const PictureWithKey = z.object({ practiceId: z.string(), blobId: z.string(), keySealed: z.string() });

/** What the pictures of pages are made of. */
export const pictureMediaType = 'image/webp';

/** Where a picture is had; the version is the id of its bytes, so that a browser keeps it until it is made anew. */
export function pictureHref(packetId: string, number: number, size: PictureSize, version: string): string {
  return `/api/v1/packets/${packetId}/pages/${number}/${size}?v=${version}`;
}
