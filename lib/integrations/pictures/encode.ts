import sharp from 'sharp';
import type { Gray } from './gray';
import type { QuarterTurn } from './place';
import type { Raster } from './raster';

// In a child that reads one page after the other, and only ever from pixels: no format is decoded here.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadRaw'] });

const viewQuality = 68;
const thumbPixels = 160;
const thumbQuality = 55;
/** A pixel is of a colour when its channels differ by so much, and a page when this share of its pixels is. */
const colourDepth = 28;
const colourShare = 0.0004;

export interface PagePictures {
  readonly view: Uint8Array;
  readonly thumb: Uint8Array;
  /** The upright page in gray. */
  readonly gray: Gray;
}

/** The two pictures of a page as WebP, turned upright, in gray unless there is colour on it; and the same in gray, `grayWidth` pixels wide. */
export async function pagePictures(raster: Raster, rotation: QuarterTurn, grayWidth: number): Promise<PagePictures> {
  const { data, width, height, channels } = raster;
  const upright = sharp(data, { raw: { width, height, channels } }).removeAlpha().rotate((360 - rotation) % 360);
  const coloured = hasColour(raster) ? upright : upright.grayscale();
  const [view, thumb, { data: gray, info }] = await Promise.all([
    coloured.clone().webp({ quality: viewQuality, effort: 2 }).toBuffer(),
    coloured.clone().resize({ width: thumbPixels, height: thumbPixels * 2, fit: 'inside' }).webp({ quality: thumbQuality, effort: 2 }).toBuffer(),
    upright.clone().grayscale().resize({ width: grayWidth }).raw().toBuffer({ resolveWithObject: true }),
  ]);
  return { view, thumb, gray: { data: gray, width: info.width, height: info.height } };
}

function hasColour({ data, channels }: Raster): boolean {
  if (channels === 1) return false;
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > colourDepth) coloured += 1;
  }
  return coloured > (data.length / 4) * colourShare;
}
