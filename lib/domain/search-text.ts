/**
 * Text as it is compared: lower case, without accents, everything but letters and digits a single space.
 * 'Reyes-Ortíz, Gustavo' → 'reyes ortiz gustavo'.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An identifier as it is compared: letters and digits only. 'SPM-4471-20938' → 'spm447120938'. */
export function compact(identifier: string): string {
  return comparable(identifier).replaceAll(' ', '');
}

/** The words of what somebody typed into a search field, at most eight. A leading '#' or 'C-' of a number is dropped. */
export function searchWords(typed: string): string[] {
  return comparable(typed.replace(/^\s*(#|c-)/i, '')).split(' ').filter(Boolean).slice(0, 8);
}
