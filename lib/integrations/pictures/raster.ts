import type { PdfDocument } from '../reader/child/open-document';
import { pageBox } from '../reader/child/page-box';
import { pixelLimit } from '../reader/limits';

/** Pixels row by row from the top left: red, green, blue and one byte that means nothing. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const channels = 4;
const redGreenBlueAndNone = 3;
/** With what was written over the page, as print and not for a screen's subpixels; bytes in the order red, green, blue. */
const drawn = 0x01 | 0x10;
const white = 0xffffffff | 0;

/** The size in pixels of a page at so many dots per inch, made smaller where it would have more pixels than a picture may. */
export function pixelSize(widthPoints: number, heightPoints: number, dpi: number, limit = pixelLimit): { readonly width: number; readonly height: number } {
  const [wide, high] = [Math.max(1, (widthPoints * dpi) / 72), Math.max(1, (heightPoints * dpi) / 72)];
  const fit = Math.min(1, Math.sqrt(limit / (wide * high)));
  return { width: Math.max(1, Math.floor(wide * fit)), height: Math.max(1, Math.floor(high * fit)) };
}

/** The dots per inch at which a page is drawn in the end. */
export function drawingDpi(document: PdfDocument, page: number, dpi: number, limit: number): number {
  const { widthPoints, heightPoints } = pageBox(document.engine, page);
  return Math.max(70, Math.round((pixelSize(widthPoints, heightPoints, dpi, limit).width * 72) / widthPoints));
}

/**
 * Draws an open page as a viewer shows it, with filled form fields and annotations.
 * @throws Error when the engine has no room for it
 */
export function drawPage(document: PdfDocument, page: number, dpi: number, limit?: number): Raster {
  const { engine } = document;
  const { calls } = engine;
  const { widthPoints, heightPoints } = pageBox(engine, page);
  const { width, height } = pixelSize(widthPoints, heightPoints, dpi, limit);
  return engine.withRoom(width * height * channels, (room) => {
    const bitmap = calls.FPDFBitmap_CreateEx(width, height, redGreenBlueAndNone, room, width * channels);
    if (bitmap === 0) throw new Error('The page engine has no room for a picture');
    try {
      calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
      calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawn);
      drawFields(document, bitmap, page, width, height);
      return { data: Uint8Array.from(engine.memory.subarray(room, room + width * height * channels)), width, height };
    } finally {
      calls.FPDFBitmap_Destroy(bitmap);
    }
  });
}

const formInfoBytes = 256;
const formInfoVersion = 2;
const forms = new WeakMap<PdfDocument, number>();

/** Filled fields of a form are no part of the page: the engine draws them on top, from an environment that it has once for a document. */
function drawFields(document: PdfDocument, bitmap: number, page: number, width: number, height: number): void {
  const { engine } = document;
  const { calls } = engine;
  let form = forms.get(document);
  if (form === undefined) {
    // Never given back: the environment reads it until the child ends.
    const info = calls.malloc(formInfoBytes);
    engine.memory.fill(0, info, info + formInfoBytes);
    engine.setInt32(info, formInfoVersion);
    form = calls.FPDFDOC_InitFormFillEnvironment(document.pointer, info);
    forms.set(document, form);
  }
  if (form === 0) return;
  calls.FORM_OnAfterLoadPage(page, form);
  calls.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, drawn);
  calls.FORM_OnBeforeClosePage(page, form);
}
