/** Under this a suggestion asks for a look; it is never hidden. */
export const sureEnough = 80;

interface Sure {
  readonly confidence: number;
  readonly value: unknown;
}

/**
 * How sure the reading is of a document as a whole: as sure as of the least sure of where it begins, what it is, and
 * its date where it found one. Null where nothing was suggested: a person made the document.
 */
export function documentConfidence(suggested: { readonly start: Sure | null; readonly type: Sure | null; readonly serviceOn: Sure | null }): number | null {
  const { start, type, serviceOn } = suggested;
  if (!type) return null;
  return Math.min(type.confidence, start?.confidence ?? 100, serviceOn && serviceOn.value !== null ? serviceOn.confidence : 100);
}

/** Whether a person should look at a document before it is taken: nobody accepted it, and the reading is not sure. */
export function needsLook(document: { readonly state: string; readonly confidence: number | null }): boolean {
  return document.state === 'proposed' && (document.confidence === null || document.confidence < sureEnough);
}
