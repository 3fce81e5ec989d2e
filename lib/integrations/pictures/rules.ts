import type { Gray } from './gray';

/** Half an inch of unbroken ink is a rule of a form, not print. */
const ruleInches = 0.5;
const thicknessInches = 0.045;
const gapPixels = 2;
/** So much of a rule is thin; a line of tight print is not, for its stems. */
const ruleShare = 0.75;

/** 1 where there is ink, with an edge of paper around: the pixels at the rim are paper whatever they are. */
export function inkOf({ data, width, height }: Gray, threshold: number): Uint8Array {
  const ink = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y += 1) {
    const end = y * width + width - 1;
    for (let at = y * width + 1; at < end; at += 1) if (data[at]! < threshold) ink[at] = 1;
  }
  return ink;
}

/**
 * Long straight strokes become paper, in the picture and in its ink. `slant` is how far level rules run down to the right,
 * in degrees. A rule may be ragged; what is thick is none, and print that crosses one stays.
 */
export function withoutRules(gray: Gray, ink: Uint8Array, dpi: number, slant: number, paper: number): void {
  const { data, width, height } = gray;
  const limits = { longest: Math.round(ruleInches * dpi), thickest: Math.max(2, Math.round(thicknessInches * dpi)) };
  const slope = Math.tan((slant * Math.PI) / 180);
  const wiped = new Uint8Array(ink.length);
  wipeAlong(ink, wiped, { lines: height, length: width, lineStep: width, step: 1, slope }, limits);
  wipeAlong(ink, wiped, { lines: width, length: height, lineStep: 1, step: width, slope: -slope }, limits);
  for (let at = width; at < ink.length - width; at += 1) {
    if (wiped[at] === 0) continue;
    ink[at] = 0;
    data[at] = paper;
    // The soft edge of a rule goes with it; ink beside it is print.
    if (ink[at - 1] === 0) data[at - 1] = paper;
    if (ink[at + 1] === 0) data[at + 1] = paper;
    if (ink[at - width] === 0) data[at - width] = paper;
    if (ink[at + width] === 0) data[at + width] = paper;
  }
}

interface Walk {
  readonly lines: number;
  readonly length: number;
  readonly lineStep: number;
  readonly step: number;
  /** How many lines further a rule runs with each step. */
  readonly slope: number;
}

/** Marks the ink of long runs along slanted lines, seen three pixels wide, where it is thin. */
function wipeAlong(ink: Uint8Array, wiped: Uint8Array, { lines, length, lineStep, step, slope }: Walk, { longest, thickest }: { readonly longest: number; readonly thickest: number }): void {
  const across = Int32Array.from({ length }, (_, along) => along * step + Math.round(along * slope) * lineStep);
  const reach = Math.ceil(Math.abs(length * slope)) + 1;
  const most = thickest * lineStep;
  /** The ink around a place across the run, or null where it is thick: that is print, or a picture. */
  const thinAt = (here: number): readonly [number, number] | null => {
    let before = ink[here] === 1 ? here : ink[here - lineStep] === 1 ? here - lineStep : here + lineStep;
    let after = before;
    while (ink[before - lineStep] === 1 && after - before <= most) before -= lineStep;
    while (ink[after + lineStep] === 1 && after - before <= most) after += lineStep;
    return after - before < most ? [before, after] : null;
  };
  const wipeRun = (from: number, start: number, last: number) => {
    const thin: (readonly [number, number])[] = [];
    for (let inside = start; inside <= last; inside += 1) {
      const here = from + across[inside]!;
      const found = (ink[here]! | ink[here - lineStep]! | ink[here + lineStep]!) === 1 ? thinAt(here) : null;
      if (found) thin.push(found);
    }
    if (thin.length < (last - start + 1) * ruleShare) return;
    for (const [before, after] of thin) for (let at = before; at <= after; at += lineStep) wiped[at] = 1;
  };
  const end = ink.length - lineStep;
  const inkedAt = (from: number, along: number): boolean => {
    const at = from + across[along]!;
    return at >= lineStep && at < end && (ink[at]! | ink[at - lineStep]! | ink[at + lineStep]!) === 1;
  };
  /** The last ink from a place on, one way or the other, before a gap that ends a run. */
  const reachOf = (from: number, start: number, way: 1 | -1): number => {
    let last = start;
    for (let along = start + way; along >= 1 && along < length && Math.abs(along - last) <= gapPixels + 1; along += way) if (inkedAt(from, along)) last = along;
    return last;
  };
  // A long run has ink at every so many pixels: only around those that have some is it worth to look for its ends.
  const stride = longest - gapPixels;
  for (let line = 1 - reach; line < lines + reach; line += 1) {
    const from = line * lineStep;
    for (let probe = stride; probe < length; probe += stride) {
      let seen = probe;
      while (seen <= probe + gapPixels && seen < length && !inkedAt(from, seen)) seen += 1;
      if (seen > probe + gapPixels || seen >= length) continue;
      const [start, last] = [reachOf(from, seen, -1), reachOf(from, seen, 1)];
      if (last - start >= longest) wipeRun(from, start, last);
      probe = Math.max(probe, last);
    }
  }
}

/** Nothing that a person wrote is as small and as far from all else. */
const dustPixels = 5;
const lonelyPixels = 15;

/** Specks of dust become paper: what is as small as a period and stands by itself, and single dots wherever they are. */
export function withoutDust({ data, width, height }: Gray, ink: Uint8Array, dpi: number, paper: number): void {
  const largest = Math.max(2, Math.round((dustPixels * dpi) / 200));
  const lonely = Math.round((lonelyPixels * dpi) / 200);
  const seen = new Uint8Array(ink.length);
  const stack = new Int32Array(largest * largest * 4 + 16);
  for (let start = width + 1; start < ink.length - width - 1; start += 1) {
    if (ink[start] === 0 || seen[start] === 1) continue;
    let [left, right, bottom] = [start % width, start % width, (start / width) | 0];
    const top = bottom;
    let [count, done] = [1, 0];
    stack[0] = start;
    seen[start] = 1;
    let small = true;
    while (small && done < count) {
      const at = stack[done++]!;
      const x = at % width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.max(bottom, (at / width) | 0);
      small = right - left < largest && bottom - top < largest;
      for (let row = at - width; row <= at + width && small; row += width) {
        for (let beside = row - 1; beside <= row + 1; beside += 1) {
          if (ink[beside] === 0 || seen[beside] === 1) continue;
          if (count >= stack.length) small = false;
          else {
            seen[beside] = 1;
            stack[count++] = beside;
          }
        }
      }
    }
    if (!small || (count > 2 && !isLonely(ink, width, height, [left, top, right, bottom], lonely))) continue;
    for (let at = 0; at < count; at += 1) {
      const dot = stack[at]!;
      ink[dot] = 0;
      for (let row = dot - width; row <= dot + width; row += width) for (let beside = row - 1; beside <= row + 1; beside += 1) if (ink[beside] === 0) data[beside] = paper;
    }
  }
}

/** Whether there is no other ink around a box. */
function isLonely(ink: Uint8Array, width: number, height: number, [left, top, right, bottom]: readonly [number, number, number, number], far: number): boolean {
  for (let y = Math.max(0, top - far); y <= Math.min(height - 1, bottom + far); y += 1) {
    const inside = y >= top && y <= bottom;
    for (let x = Math.max(0, left - far); x <= Math.min(width - 1, right + far); x += 1) {
      if (inside && x >= left && x <= right) continue;
      if (ink[y * width + x] === 1) return false;
    }
  }
  return true;
}
