import type { LetterDocument } from '../../domain/letter/document';

/** Which pages: the letter, its proof of service, a cover for each who gets it on paper, or all of it in that order. */
export type LetterParts = 'all' | 'letter' | 'proof' | 'covers';

/** Makes a letter's bytes. The same letter gives the same bytes, and each format has the same words. */
export type RenderLetter = (letter: LetterDocument, parts: LetterParts) => Promise<Uint8Array>;

/** Which pages a choice of parts has. A draft has no proof of service yet. */
export function partsOf(letter: LetterDocument, parts: LetterParts): { readonly letter: boolean; readonly proof: LetterDocument['proof']; readonly covers: LetterDocument['covers'] } {
  const all = parts === 'all';
  const proof = all || parts === 'proof' ? letter.proof : null;
  const covers = all || parts === 'covers' ? letter.covers : [];
  // Asked for something that is not there, the letter itself is better than an empty file.
  return { letter: all || parts === 'letter' || (proof === null && covers.length === 0), proof, covers };
}
