/** A piece of a page's text around what was found; `hit` pieces are what was looked for. Plain text, whatever the page holds. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** Private-use characters that mark a hit: no page holds them, for they are taken out before. */
export const hitOpens = '\ue000';
export const hitCloses = '\ue001';

/** Text with marked hits as pieces; what is only space between two hits joins them, and lines become spaces. */
export function piecesOf(marked: string): SnippetPiece[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let hit = false;
  for (const part of marked.replace(/\s+/g, ' ').split(/([\ue000\ue001])/)) {
    if (part === hitOpens || part === hitCloses) {
      hit = part === hitOpens;
      continue;
    }
    if (part === '') continue;
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += part;
    else pieces.push({ text: part, hit });
  }
  return pieces;
}
