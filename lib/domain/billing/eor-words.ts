import type { WordLine } from '../records/page-reading';
import { headOf, type EorField, type FieldRead } from './eor-words/head';
import { linesOf, type LineRead } from './eor-words/lines';
import { rowsOf } from './eor-words/rows';

/** A page as recognition gives it: words with their places in thousandths, and how sure it is, 0 to 100. */
export type EorPage = { readonly page: number; readonly lines: readonly WordLine[]; readonly confidence: number };

export type EorRead = { readonly fields: Partial<Record<EorField, FieldRead>>; readonly lines: readonly LineRead[] };

/**
 * Finds on the pages of an explanation of review what it says: day, check, claim, invoice, and its lines with amounts and
 * reasons, each with how sure that is. Nothing of it is true until a person confirmed it.
 */
export function readEorWords(pages: readonly EorPage[]): EorRead {
  const rows = pages.flatMap(({ page, lines }) => rowsOf(page, lines));
  const sureOf = (page: number) => pages.find((one) => one.page === page)?.confidence ?? 0;
  const whole = pages.length === 0 ? 0 : Math.round(pages.reduce((sum, { confidence }) => sum + confidence, 0) / pages.length);
  return { fields: headOf(rows, whole), lines: linesOf(rows, sureOf) };
}
