import type { PageBox, PageSize } from '../answers';
import { pointLimit } from '../limits';
import type { PageEngine } from './page-engine';

/** Where a page has no size, or none that can be: US Letter. */
export const letterSize: PageSize = { widthPoints: 612, heightPoints: 792 };

/** A size in whole points, kept within what a page may be. */
export function sizeWithin(width: number, height: number): PageSize {
  if (!(width >= 1) || !(height >= 1) || !Number.isFinite(width * height)) return letterSize;
  return { widthPoints: Math.min(Math.round(width), pointLimit), heightPoints: Math.min(Math.round(height), pointLimit) };
}

/** The box of an open page as a viewer shows it. */
export function pageBox({ calls }: PageEngine, page: number): PageBox {
  const quarters = ((calls.FPDFPage_GetRotation(page) % 4) + 4) % 4;
  return { ...sizeWithin(calls.FPDF_GetPageWidthF(page), calls.FPDF_GetPageHeightF(page)), rotate: quarters * 90 };
}
