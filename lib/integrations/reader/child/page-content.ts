import { createHash, type Hash } from 'node:crypto';
import type { PageEngine } from './page-engine';

const formType = 5;
const imageType = 3;
const depthLimit = 8;
/** Beyond it a page is told from another by what came before; no real page has as many objects. */
const objectLimit = 50_000;

interface Measured {
  /** Share of the page's area that images cover, at most 1. */
  readonly imageShare: number;
  readonly hash: string;
  /** Pixels of its largest image, as stored. */
  readonly largestPixels: number;
}

/**
 * What a page shows, as it is stored: its words, and each object with its place, images with their stored bytes. Nothing is drawn. Pages
 * that were copied have the same hash; a page that was scanned twice has another.
 */
export function measureContent(engine: PageEngine, page: number, size: { readonly width: number; readonly height: number; readonly rotate: number }, text: string): Measured {
  const { calls } = engine;
  const hash = createHash('sha256').update(JSON.stringify([Math.round(size.width), Math.round(size.height), size.rotate, text]));
  const state = { left: objectLimit, imageArea: 0, largest: 0 };
  let told = '';
  const walk = (room: number, count: number, objectAt: (at: number) => number, depth: number) => {
    for (let at = 0; at < count && state.left > 0; at += 1, state.left -= 1) {
      const object = objectAt(at);
      const type = calls.FPDFPageObj_GetType(object);
      const bounds = boundsOf(engine, object, room);
      told += `${type} ${Math.round(bounds[0] * 4)} ${Math.round(bounds[1] * 4)} ${Math.round(bounds[2] * 4)} ${Math.round(bounds[3] * 4)};`;
      if (type === imageType) {
        state.imageArea += Math.abs((bounds[2] - bounds[0]) * (bounds[3] - bounds[1]));
        state.largest = Math.max(state.largest, pixelsOf(engine, object));
        addImage(engine, object, hash);
      }
      if (type === formType && depth < depthLimit) walk(room, calls.FPDFFormObj_CountObjects(object), (inner) => calls.FPDFFormObj_GetObject(object, inner), depth + 1);
    }
  };
  engine.withRoom(16, (room) => walk(room, calls.FPDFPage_CountObjects(page), (at) => calls.FPDFPage_GetObject(page, at), 0));
  hash.update(told);
  const area = size.width * size.height;
  return { imageShare: area > 0 ? Math.min(1, state.imageArea / area) : 0, hash: hash.digest('hex'), largestPixels: state.largest };
}

/** Left, bottom, right, top in points; zeros for an object without a place. */
function boundsOf(engine: PageEngine, object: number, room: number): [number, number, number, number] {
  if (!engine.calls.FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12)) return [0, 0, 0, 0];
  return [engine.float32(room), engine.float32(room + 4), engine.float32(room + 8), engine.float32(room + 12)];
}

/** The stored bytes of an image, still compressed. */
function addImage(engine: PageEngine, object: number, hash: Hash): void {
  const raw = engine.calls.FPDFImageObj_GetImageDataRaw(object, 0, 0) >>> 0;
  if (raw === 0) return;
  engine.withRoom(raw, (room) => {
    const got = engine.calls.FPDFImageObj_GetImageDataRaw(object, room, raw) >>> 0;
    hash.update(engine.memory.subarray(room, room + Math.min(raw, got)));
  });
}

function pixelsOf(engine: PageEngine, object: number): number {
  return engine.withRoom(8, (room) => (engine.calls.FPDFImageObj_GetImagePixelSize(object, room, room + 4) ? (engine.int32(room) >>> 0) * (engine.int32(room + 4) >>> 0) : 0));
}
