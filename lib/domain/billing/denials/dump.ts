import type { DenialClassed } from './classify';

/** So many different codes on one EOR, most of them foreign to medical-legal bills, are no reasons but a list. */
const DUMP_CODES = 6;

export type DenialDump = { readonly codes: readonly string[]; readonly foreign: number; readonly words: string };

/**
 * Recognizes “denial dumping”: six or more different reason and remark codes on one EOR of which at least half belong to rules
 * that do not apply. Null where the codes are few or to the point.
 */
export function denialDumpOf(reasons: readonly { readonly codes: readonly string[]; readonly classed: Pick<DenialClassed, 'class'> }[]): DenialDump | null {
  const foreignCodes = new Set(reasons.filter(({ classed }) => classed.class === 'not_applicable').flatMap(({ codes }) => codes));
  const codes = [...new Set(reasons.flatMap((reason) => reason.codes))];
  const foreign = codes.filter((code) => foreignCodes.has(code)).length;
  if (codes.length < DUMP_CODES || foreign * 2 < codes.length) return null;
  return { codes, foreign, words: `${codes.length} different codes, ${foreign} of them from rules that do not apply to medical-legal bills. Answer the one that took the money and name the others as what they are.` };
}
