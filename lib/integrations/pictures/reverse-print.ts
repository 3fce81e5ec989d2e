import type { Gray } from './gray';

const blockInches = 0.06;
/** White print leaves at least so much of its band dark. */
const darkShare = 0.5;
const leastWideInches = 0.7;
const leastHighInches = 0.12;
const filledShare = 0.6;

interface Band {
  left: number;
  top: number;
  right: number;
  bottom: number;
  blocks: number;
}

/** White print on dark bands (letterheads, heads of tables) becomes dark print on white, in place: recognition reads only that. Says whether there was any. */
export function invertBands(gray: Gray, dpi: number, threshold: number, paper: number): boolean {
  const block = Math.max(4, Math.round(blockInches * dpi));
  let found = false;
  for (const band of bandsOf(gray, block, threshold)) {
    const [wide, high] = [band.right - band.left + 1, band.bottom - band.top + 1];
    if (wide * block < leastWideInches * dpi || high * block < leastHighInches * dpi || band.blocks < wide * high * filledShare) continue;
    invert(gray, { left: band.left * block, right: (band.right + 1) * block, top: (band.top - 1) * block, bottom: (band.bottom + 2) * block }, threshold, paper);
    found = true;
  }
  return found;
}

/** Stretches of dark blocks that hang together. */
function bandsOf({ data, width, height }: Gray, block: number, threshold: number): Band[] {
  const [columns, rows] = [Math.floor(width / block), Math.floor(height / block)];
  const dark = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let ink = 0;
      for (let y = row * block; y < (row + 1) * block; y += 2) for (let at = y * width + column * block; at < y * width + (column + 1) * block; at += 2) if (data[at]! < threshold) ink += 1;
      if (ink * 4 > block * block * darkShare) dark[row * columns + column] = 1;
    }
  }
  const bands: Band[] = [];
  for (let start = 0; start < dark.length; start += 1) {
    if (dark[start] !== 1) continue;
    const band = { left: columns, top: rows, right: 0, bottom: 0, blocks: 0 };
    const stack = [start];
    dark[start] = 2;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      band.left = Math.min(band.left, x);
      band.right = Math.max(band.right, x);
      band.top = Math.min(band.top, y);
      band.bottom = Math.max(band.bottom, y);
      band.blocks += 1;
      for (const beside of [x > 0 ? at - 1 : -1, x < columns - 1 ? at + 1 : -1, at - columns, at + columns]) {
        if (dark[beside] !== 1) continue;
        dark[beside] = 2;
        stack.push(beside);
      }
    }
    bands.push(band);
  }
  return bands;
}

/** Column by column from the first dark pixel to the last, so that a band may be slanted; the band's own gray becomes paper. */
function invert({ data, width, height }: Gray, { left, right, top, bottom }: Omit<Band, 'blocks'>, threshold: number, paper: number): void {
  const stretches: (readonly [x: number, first: number, last: number])[] = [];
  let [sum, count] = [0, 0];
  for (let x = left; x < Math.min(width, right); x += 1) {
    let [first, last] = [-1, -1];
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
      const value = data[y * width + x]!;
      if (value >= threshold) continue;
      if (first < 0) first = y;
      last = y;
      sum += value;
      count += 1;
    }
    if (first >= 0) stretches.push([x, first, last]);
  }
  const band = Math.min(250, sum / Math.max(1, count));
  const contrast = paper / (255 - band);
  for (const [x, first, last] of stretches) {
    for (let at = first * width + x; at <= last * width + x; at += width) data[at] = Math.min(paper, Math.max(0, paper - (data[at]! - band) * contrast));
  }
}
