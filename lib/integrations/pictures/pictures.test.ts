import { describe, expect, it } from 'vitest';
import { halved, narrowed, quarterTurned, tonesOf, turned, type Gray } from './gray';
import { placed, uprightBox } from './place';
import { prepared } from './prepare';
import { pixelSize } from './raster';
import { hasPrint, slantOf } from './slant';

/** Paper with lines of marks the size of print: ragged words, each letter a stem and a foot. */
function printed({ width = 850, height = 1100, paper = 255, ink = 20 } = {}): Gray {
  const data = new Uint8Array(width * height).fill(paper);
  let seed = 7;
  const next = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  for (let top = 80; top < height - 80; top += 24) {
    for (let x = 80; x < width - 80; x += 9 + Math.floor(next() * 4) + (next() < 0.16 ? 9 : 0)) {
      const tall = next() < 0.3 ? 12 : 8;
      for (let y = top + 12 - tall; y < top + 12; y += 1) data.fill(ink, y * width + x, y * width + x + 2);
      data.fill(ink, (top + 11) * width + x, (top + 11) * width + x + 5);
    }
  }
  return { data, width, height };
}

const inkIn = ({ data }: Gray, below = 128) => data.reduce((count, value) => count + (value < below ? 1 : 0), 0);

describe('a gray picture', () => {
  it('turned four times by a quarter is itself; clockwise means clockwise', () => {
    const marked = { data: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 3, height: 2 };
    expect(quarterTurned(marked, 90)).toEqual({ data: Uint8Array.of(4, 1, 5, 2, 6, 3), width: 2, height: 3 });
    for (const degrees of [90, 180, 270]) expect(quarterTurned(quarterTurned(marked, degrees), 360 - degrees)).toEqual(marked);
  });

  it('is halved to the means of its pixels, and what is one pixel thin stays', () => {
    expect(halved({ data: Uint8Array.of(0, 100, 200, 255, 9, 100, 200, 255, 255, 9), width: 5, height: 2 })).toEqual({ data: Uint8Array.of(100, 241), width: 2, height: 1 });
    expect(halved({ data: Uint8Array.of(10, 20), width: 1, height: 2 })).toEqual({ data: Uint8Array.of(15), width: 1, height: 1 });
  });

  it('is narrowed without gaining or losing ink', () => {
    expect(narrowed({ data: Uint8Array.of(0, 100, 200, 100), width: 4, height: 1 }, 0.5)).toEqual({ data: Uint8Array.of(50, 150), width: 2, height: 1 });
    const { data, width, height } = printed();
    const narrow = narrowed({ data, width, height }, 0.85);
    const mean = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect([narrow.width, narrow.height]).toEqual([723, height]);
    expect(mean(narrow.data)).toBeCloseTo(mean(data), 0);
    expect(narrowed({ data, width, height }, 1).data).toEqual(data);
  });

  it('has the tone of its paper, and a threshold between paper and ink, also when toner is faint', () => {
    for (const [paper, ink] of [[255, 0], [228, 150], [245, 205]] as const) {
      const tones = tonesOf(printed({ paper, ink }));
      expect(tones.paper).toBe(paper);
      expect(tones.threshold).toBeGreaterThan(ink);
      expect(tones.threshold).toBeLessThan(paper);
    }
  });
});

describe('how lines run', () => {
  it.each([0, 0.4, 1.5, 3.2, -0.8, -2.6])('finds a slant of %s degrees to a fifth', (degrees) => {
    const slant = slantOf(turned(printed(), degrees, 255));
    expect(slant.degrees).toBeCloseTo(degrees, 0);
    expect(Math.abs(slant.degrees - degrees)).toBeLessThanOrEqual(0.2);
    expect(slant.onItsSide).toBe(false);
  });

  it('tells a page that lies on its side, with its slant', () => {
    const slant = slantOf(quarterTurned(turned(printed(), 1.2, 255), 90));
    expect(slant.onItsSide).toBe(true);
    expect(Math.abs(slant.degrees - 1.2)).toBeLessThanOrEqual(0.2);
  });

  it('takes a page with next to nothing on it as straight, and knows that there is nothing to recognize', () => {
    const empty = { data: new Uint8Array(850 * 1100).fill(240), width: 850, height: 1100 };
    expect(slantOf(empty)).toMatchObject({ degrees: 0, onItsSide: false });
    expect(hasPrint(empty)).toBe(false);
    empty.data.fill(20, 400_300, 400_303);
    expect(hasPrint(empty)).toBe(false);
    expect(hasPrint(printed())).toBe(true);
  });
});

describe('what is made ready for recognition', () => {
  /** The same at twice the dots per inch. */
  const big = (): Gray => {
    const { data, width } = printed();
    return { data: Uint8Array.from({ length: 1700 * 2200 }, (_, at) => data[Math.floor(at / 3400) * width + ((at % 1700) >> 1)] ?? 255), width: 1700, height: 2200 };
  };

  it('has no rules left, level or upright or a little askew, and all of its print', () => {
    for (const degrees of [0, 0.5]) {
      const [plain, ruled] = [big(), big()];
      for (let line = 0; line < 4; line += 1) for (let thick = 0; thick < 3; thick += 1) ruled.data.fill(10, (200 + line * 480 + 15 + thick) * 1700 + 100, (200 + line * 480 + 15 + thick) * 1700 + 1600);
      for (let y = 200; y < 1640; y += 1) ruled.data.fill(10, y * 1700 + 78, y * 1700 + 81);
      const before = inkIn(plain);
      const clean = inkIn(prepared(degrees === 0 ? ruled : turned(ruled, degrees, 255), 200, degrees));
      expect(inkIn(ruled) - before).toBeGreaterThan(15_000);
      expect(Math.abs(clean - before) / before).toBeLessThan(degrees === 0 ? 0.02 : 0.12);
    }
  });

  it('has no dust left, and its periods', () => {
    const page = big();
    for (let speck = 0; speck < 300; speck += 1) page.data.fill(0, (20 + (speck % 20) * 2) * 1700 + 30 + speck * 5, (20 + (speck % 20) * 2) * 1700 + 31 + speck * 5);
    const before = inkIn(big());
    expect(Math.abs(inkIn(prepared(page, 200, 0)) - before)).toBeLessThan(before * 0.01);
  });

  it('has white print on a dark band turned dark', () => {
    const page = { data: new Uint8Array(1700 * 2200).fill(240), width: 1700, height: 2200 };
    for (let y = 100; y < 220; y += 1) page.data.fill(60, y * 1700 + 100, y * 1700 + 1600);
    for (let x = 200; x < 1500; x += 20) for (let y = 140; y < 180; y += 1) page.data.fill(255, y * 1700 + x, y * 1700 + x + 4);
    const clean = prepared(page, 200, 0);
    expect(clean.data[160 * 1700 + 201]).toBeLessThan(40);
    expect(clean.data[160 * 1700 + 210]).toBeGreaterThan(200);
    expect(clean.data[120 * 1700 + 800]).toBeGreaterThan(200);
  });
});

describe('places and sizes', () => {
  it('keeps a box where its word is, however the page is turned', () => {
    const word = { left: 10, top: 20, right: 60, bottom: 32 };
    expect(uprightBox(word, { width: 612, height: 792 }, 90)).toEqual({ left: 20, top: 552, right: 32, bottom: 602 });
    expect(uprightBox(word, { width: 612, height: 792 }, 180)).toEqual({ left: 552, top: 760, right: 602, bottom: 772 });
    expect(uprightBox(word, { width: 612, height: 792 }, 270)).toEqual({ left: 760, top: 10, right: 772, bottom: 60 });
    expect(placed('x', { left: -5, top: 396, right: 306, bottom: 900 }, { width: 612, height: 792 }, 0)).toEqual(['x', 0, 500, 500, 500]);
  });

  it('draws no more pixels than a picture may have, and never none', () => {
    expect(pixelSize(612, 792, 200)).toEqual({ width: 1700, height: 2200 });
    const huge = pixelSize(14_400, 14_400, 200, 4_000_000);
    expect(huge.width * huge.height).toBeLessThanOrEqual(4_000_000);
    expect(pixelSize(0.01, 14_400, 141, 1_000)).toMatchObject({ width: 1 });
  });
});
