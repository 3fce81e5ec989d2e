import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { convertedLimitBytes, pixelLimit } from '../limits';
import type { PageImage } from './pdf-writer';
import { tiffFrames, type TiffFrame } from './tiff-frames';
import type { WorkBytes } from './work-bytes';

const quality = 90;
/** Without a resolution of its own an image is taken for a sheet that was photographed or scanned: the longer side is 11 inches. */
const sheetInches = 11;

sharp.cache(false);
sharp.concurrency(1);

/** An image file before its frames are decoded. */
export interface ImageFile {
  readonly bytes: Buffer;
  readonly frames: readonly TiffFrame[];
}

/** Looks at the header of an image: how many frames, how large. Nothing is decoded. */
export async function imageFile(source: WorkBytes, kind: 'tiff' | 'jpeg' | 'png', pageLimit: number): Promise<ImageFile | { readonly reason: string }> {
  if (source.length > convertedLimitBytes) return { reason: 'The image is larger than 256 MB. Save it as PDF.' };
  const bytes = source.slice(0, source.length);
  const frames = kind === 'tiff' ? tiffFrames(bytes) : [{ across: null, down: null }];
  if (frames === null) return { reason: 'The TIFF is damaged and its pages cannot be told. Ask the sender for it again.' };
  if (frames.length > pageLimit) return { reason: `It has ${frames.length.toLocaleString('en-US')} pages; a file may have ${pageLimit.toLocaleString('en-US')}. Split it and send the parts.` };
  for (let page = 0; page < frames.length; page += 1) {
    const size = await sharp(bytes, { page, limitInputPixels: false }).metadata().catch(() => null);
    if (!size?.width || !size.height) return { reason: 'The image is damaged and cannot be shown. Ask the sender for it again.' };
    if (size.width * size.height > pixelLimit) return { reason: `An image in it has ${Math.round((size.width * size.height) / 1e6).toLocaleString('en-US')} million pixels; up to ${pixelLimit / 1e6} million are taken. Save it smaller.` };
  }
  return { bytes, frames };
}

/** A frame decoded, upright by its EXIF orientation, and coded for a PDF: black and white without loss, else as JPEG. */
export async function pageImage({ bytes, frames }: ImageFile, page: number): Promise<PageImage> {
  const image = sharp(bytes, { page, limitInputPixels: pixelLimit, failOn: 'error' }).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
  const { density } = await sharp(bytes, { page, limitInputPixels: pixelLimit }).metadata();
  const { data, info } = await image.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
  const own = frames[page];
  const named = density && density >= 72.5 && density <= 2_400 ? density : null;
  const fallback = Math.max(info.width, info.height) / sheetInches;
  const [across, down] = own?.across && own.down ? [own.across, own.down] : [named ?? fallback, named ?? fallback];
  const size = { width: info.width, height: info.height, widthPoints: Math.max(1, Math.round((info.width * 72) / across)), heightPoints: Math.max(1, Math.round((info.height * 72) / down)) };
  const bits = await blackAndWhite(bytes, page);
  if (bits && bits.width === info.width && bits.height === info.height) return { ...size, coding: '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode', data: bits.data };
  const space = info.channels === 1 ? '/DeviceGray' : '/DeviceRGB';
  return { ...size, coding: `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`, data };
}

/** A frame with no grays as one bit a pixel; null for any other, and for one that is turned. */
async function blackAndWhite(bytes: Buffer, page: number): Promise<{ width: number; height: number; data: Buffer } | null> {
  const { bitsPerSample, channels, orientation = 1 } = await sharp(bytes, { page, limitInputPixels: pixelLimit }).metadata();
  if (bitsPerSample !== 1 || channels !== 1 || orientation !== 1) return null;
  const { data, info } = await sharp(bytes, { page, limitInputPixels: pixelLimit }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const rowBytes = Math.ceil(info.width / 8);
  const bits = Buffer.alloc(rowBytes * info.height);
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if ((data[(y * info.width + x) * info.channels] ?? 0) > 127) bits[y * rowBytes + (x >> 3)] = (bits[y * rowBytes + (x >> 3)] ?? 0) | (128 >> (x & 7));
    }
  }
  return { width: info.width, height: info.height, data: deflateSync(bits) };
}
