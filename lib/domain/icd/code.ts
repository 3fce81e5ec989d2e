/** A diagnosis of ICD-10-CM: its code with the point, and its official words. */
export interface DiagnosisCode {
  readonly code: string;
  readonly title: string;
}

/** 'm25561' or ' M25.561 ' → 'M25.561'. Text that is no code comes back trimmed, in capitals. */
export function withPoint(typed: string): string {
  const bare = typed.trim().toUpperCase().replace(/[.\s]/g, '');
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/** Whether a text has the form of a code: a letter, a digit, a digit or letter, then up to four after the point. It may still name nothing. */
export function isWellFormedCode(text: string): boolean {
  return /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(text);
}

/** Whether somebody types a code rather than words: 'M25', 's83.5'. */
export function looksLikeCode(typed: string): boolean {
  return /^\s*[a-z]\d[0-9a-z]?\.?[0-9a-z]{0,4}\s*$/i.test(typed);
}
