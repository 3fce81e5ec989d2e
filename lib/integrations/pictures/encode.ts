import sharp from 'sharp';
import { quarterTurned, type Gray } from './gray';
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

/** The two pictures of a drawn page as WebP, turned upright, in gray unless there is colour on it; and the same in gray, `grayWidth` pixels wide. */
export async function pagePictures({ raster, gray, hasColour }: Drawn, rotation: QuarterTurn, grayWidth: number): Promise<PagePictures> {
  const upright = quarterTurned(gray, (360 - rotation) % 360);
  const { data, info } = await fromGray(upright).resize({ width: grayWidth }).raw().toBuffer({ resolveWithObject: true });
  const small = { data, width: info.width, height: info.height };
  const { width, height } = raster;
  const coloured = hasColour ? sharp(raster.data, { raw: { width, height, channels: 4 } }).removeAlpha().rotate((360 - rotation) % 360) : null;
  const view = await (coloured?.clone() ?? fromGray(upright)).webp({ quality: viewQuality, effort: 1 }).toBuffer();
  const thumb = await (coloured ?? fromGray(small)).resize({ width: thumbPixels, height: thumbPixels * 2, fit: 'inside' }).webp({ quality: thumbQuality, effort: 1 }).toBuffer();
  return { view, thumb, gray: small };
}

const fromGray = ({ data, width, height }: Gray) => sharp(data, { raw: { width, height, channels: 1 } });

/** A drawn page, and the same in gray. */
export interface Drawn {
  readonly raster: Raster;
  readonly gray: Gray;
  readonly hasColour: boolean;
}

/** A raster with what it is in gray, and whether there is colour on it. */
export function withGray(raster: Raster): Drawn {
  const { data, width, height } = raster;
  const gray = new Uint8Array(width * height);
  let coloured = 0;
  for (let at = 0, from = 0; at < gray.length; at += 1, from += 4) {
    const [red, green, blue] = [data[from]!, data[from + 1]!, data[from + 2]!];
    gray[at] = (red * 77 + green * 151 + blue * 28) >> 8;
    if (Math.abs(red - green) > colourDepth || Math.abs(green - blue) > colourDepth || Math.abs(red - blue) > colourDepth) coloured += 1;
  }
  return { raster, hasColour: coloured > gray.length * colourShare, gray: { data: gray, width, height } };
}
