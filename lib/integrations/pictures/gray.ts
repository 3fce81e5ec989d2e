import { grayCounts } from '../../domain/records/gray-counts';

/** A gray picture: one byte a pixel, row by row from the top left, 0 black. */
export interface Gray {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The gray that parts ink from paper best (Otsu), and the commonest gray of the paper. */
export function tonesOf({ data }: Gray): { readonly paper: number; readonly threshold: number } {
  const counts = grayCounts(data);
  let paper = 255;
  for (let value = 254; value >= 128; value -= 1) if (counts[value]! > counts[paper]!) paper = value;
  const total = data.length;
  let sum = 0;
  for (let value = 0; value < 256; value += 1) sum += value * counts[value]!;
  let [below, sumBelow, best, threshold] = [0, 0, -1, 128];
  for (let value = 0; value < 256; value += 1) {
    below += counts[value]!;
    sumBelow += value * counts[value]!;
    const above = total - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (between > best) [best, threshold] = [between, value];
  }
  return { paper, threshold: Math.min(threshold + 1, Math.max(1, paper - 16)) };
}

/** The picture at half its width and height: each pixel the mean of four. */
export function halved({ data, width, height }: Gray): Gray {
  const [wide, high] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const half = new Uint8Array(wide * high);
  const [right, below] = [width > 1 ? 1 : 0, height > 1 ? width : 0];
  for (let y = 0, to = 0; y < high; y += 1) {
    for (let x = 0, at = y * 2 * width; x < wide; x += 1, at += 2, to += 1) half[to] = (data[at]! + data[at + right]! + data[at + below]! + data[at + right + below]! + 2) >> 2;
  }
  return { data: half, width: wide, height: high };
}

/** The picture at a share of its width, from a half to 1, and all of its height: each pixel the mean of what it covers. */
export function narrowed({ data, width, height }: Gray, share: number): Gray {
  const wide = Math.max(1, Math.round(width * share));
  const step = width / wide;
  // A pixel covers at most three: the first of them, and how much of each in 256ths.
  const [first, inner, outer] = [new Int32Array(wide), new Int32Array(wide), new Int32Array(wide)];
  for (let x = 0; x < wide; x += 1) {
    const [from, to] = [x * step, Math.min(width, (x + 1) * step)];
    first[x] = Math.floor(from);
    inner[x] = Math.round((256 * Math.max(0, Math.min(first[x]! + 2, to) - first[x]! - 1)) / step);
    outer[x] = Math.round((256 * Math.max(0, to - first[x]! - 2)) / step);
  }
  const narrow = new Uint8Array(wide * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    const row = y * width;
    const last = row + width - 1;
    for (let x = 0; x < wide; x += 1, to += 1) {
      const at = row + first[x]!;
      const value = data[at]!;
      // What would lie beyond the row has no share.
      narrow[to] = (value * (256 - inner[x]! - outer[x]!) + (at < last ? data[at + 1]! : value) * inner[x]! + (at + 1 < last ? data[at + 2]! : value) * outer[x]! + 128) >> 8;
    }
  }
  return { data: narrow, width: wide, height };
}

/** The picture turned clockwise by quarters. */
export function quarterTurned(gray: Gray, degrees: number): Gray {
  const { data, width, height } = gray;
  if (degrees % 360 === 0) return gray;
  const turned = new Uint8Array(data.length);
  if (degrees === 180) {
    for (let at = 0; at < data.length; at += 1) turned[data.length - 1 - at] = data[at]!;
    return { data: turned, width, height };
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = degrees === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[to] = data[y * width + x]!;
    }
  }
  return { data: turned, width: height, height: width };
}

/** The picture turned clockwise by a few degrees about its middle; what comes in from outside is paper. */
export function turned(gray: Gray, degrees: number, paper: number): Gray {
  const { data, width, height } = gray;
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const out = new Uint8Array(data.length).fill(paper);
  for (let y = 0; y < height; y += 1) {
    const dy = y - middleY;
    let [fromX, fromY] = [middleX - middleX * cos + dy * sin, middleY + middleX * sin + dy * cos];
    for (let x = 0; x < width; x += 1, fromX += cos, fromY -= sin) {
      if (fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1) continue;
      const [left, top] = [fromX | 0, fromY | 0];
      const [shareX, shareY] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = data[at]! + (data[at + 1]! - data[at]!) * shareX;
      const lower = data[at + width]! + (data[at + width + 1]! - data[at + width]!) * shareX;
      out[y * width + x] = upper + (lower - upper) * shareY + 0.5;
    }
  }
  return { data: out, width, height };
}
