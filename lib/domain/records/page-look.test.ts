import { describe, expect, it } from 'vitest';
import { LOOK_WIDTH, measureLook } from './page-look';

const HEIGHT = 1100;

function sheet(tone = 255): Uint8Array {
  return new Uint8Array(LOOK_WIDTH * HEIGHT).fill(tone);
}

function box(gray: Uint8Array, left: number, top: number, wide: number, high: number, value = 0): void {
  for (let y = top; y < top + high; y += 1) gray.fill(value, y * LOOK_WIDTH + left, y * LOOK_WIDTH + left + wide);
}

/** Lines of letters, each a hollow box of print size. */
function print(gray: Uint8Array, lines: number, at: { left?: number; top?: number; value?: number; perLine?: number } = {}): void {
  const { left = 100, top = 150, value = 0, perLine = 40 } = at;
  for (let line = 0; line < lines; line += 1) {
    for (let letter = 0; letter < perLine - (line % 7); letter += 1) {
      box(gray, left + letter * 12, top + line * 20, 7, 2, value);
      box(gray, left + letter * 12, top + line * 20, 2, 9, value);
    }
  }
}

const distance = (a: string, b: string): number => [...a].reduce((sum, digit, at) => sum + (Number.parseInt(digit, 16) ^ Number.parseInt(b[at] ?? '0', 16)).toString(2).replaceAll('0', '').length, 0);
const look = (gray: Uint8Array) => measureLook(gray, LOOK_WIDTH, HEIGHT);

describe('measureLook', () => {
  it('finds no strokes on an empty sheet, whatever its tone', () => {
    for (const tone of [255, 236, 180]) expect(look(sheet(tone))).toMatchObject({ tone, marked: { header: 0, body: 0, footer: 0 }, specks: 0, ink: 0, other: 0, box: [0, 0, 0, 0] });
  });

  it('takes a raster without pixels for an empty page', () => {
    expect(measureLook(new Uint8Array(0), 0, 0)).toMatchObject({ marked: { body: 0 }, ink: 0 });
  });

  it('counts print by the part of the page it stands in', () => {
    const gray = sheet();
    print(gray, 1, { top: 20, perLine: 10 });
    print(gray, 3, { perLine: 20 });
    print(gray, 1, { top: 1060, perLine: 5 });
    expect(look(gray).marked).toEqual({ header: 10, body: 57, footer: 5 });
  });

  it('tells what shines through, faint print and print apart by depth', () => {
    const through = sheet(240);
    print(through, 5, { value: 215 });
    expect(look(through)).toMatchObject({ pale: { body: 190 }, marked: { body: 0 } });
    const faint = sheet(240);
    print(faint, 5, { value: 160 });
    expect(look(faint)).toMatchObject({ marked: { body: 190 }, dark: { body: 0 } });
  });

  it('takes dust, punch holes, rules and the shadow of an edge for no strokes', () => {
    const gray = sheet();
    for (let at = 0; at < 60; at += 1) box(gray, 60 + at * 12, 200 + (at % 9) * 70, 3, 3);
    box(gray, 20, 300, 30, 30);
    box(gray, 100, 600, 600, 2);
    box(gray, 0, 0, 12, HEIGHT);
    const measured = look(gray);
    expect(measured).toMatchObject({ marked: { header: 0, body: 0, footer: 0 }, specks: 60 });
    expect(measured.other).toBeGreaterThan(1000);
  });

  it('keeps its hash when the print is moved, dusted and given a fax header', () => {
    const [clean, sent, another] = [sheet(), sheet(), sheet()];
    print(clean, 30);
    print(sent, 30, { left: 112, top: 161 });
    print(sent, 1, { top: 15, perLine: 50 });
    for (let at = 0; at < 200; at += 1) box(sent, (at * 131) % 840, 70 + ((at * 71) % 960), 2, 2);
    print(another, 12, { perLine: 33 });
    print(another, 9, { top: 600, left: 300, perLine: 22 });
    expect(look(clean).hash).toHaveLength(64);
    expect(distance(look(clean).hash, look(sent).hash)).toBeLessThan(26);
    expect(distance(look(clean).hash, look(another).hash)).toBeGreaterThan(40);
  });

  it('has grids of fixed length and is the same after JSON', () => {
    const gray = sheet();
    print(gray, 10);
    const measured = look(gray);
    expect([measured.grid.length, measured.columns.length, measured.rows.length]).toEqual([352, 64, 88]);
    expect(JSON.parse(JSON.stringify(measured))).toEqual(measured);
    expect(JSON.stringify(measured).length).toBeLessThan(1200);
  });
});
