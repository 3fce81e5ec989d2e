export type QuarterTurn = 0 | 90 | 180 | 270;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The size of a page once its content stands upright. */
export function uprightSize({ width, height }: Size, rotation: QuarterTurn): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** A box on a page of which the content is turned clockwise by `rotation`, as it stands once the page is turned back. */
export function uprightBox({ left, top, right, bottom }: Readonly<Box>, { width, height }: Size, rotation: QuarterTurn): Box {
  if (rotation === 90) return { left: top, top: width - right, right: bottom, bottom: width - left };
  if (rotation === 180) return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
  if (rotation === 270) return { left: height - bottom, top: left, right: height - top, bottom: right };
  return { left, top, right, bottom };
}

/** A word with its box in thousandths of the upright page, kept within the page. */
export function placed(text: string, { left, top, right, bottom }: Readonly<Box>, shown: Size, rotation: QuarterTurn): readonly [string, number, number, number, number] {
  const { width, height } = uprightSize(shown, rotation);
  const within = (value: number, whole: number) => Math.min(1000, Math.max(0, Math.round((value * 1000) / whole)));
  const [x, y] = [within(left, width), within(top, height)];
  return [text, x, y, Math.max(1, within(right, width) - x), Math.max(1, within(bottom, height) - y)];
}
