import { Font } from '@react-pdf/renderer';
import { alphabets, fontFile } from './alphabets';

export const fontFamilies = alphabets.map(({ family }) => family);

let registered = false;

/** Makes Inter known to the renderer; once a process. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  for (const { family, file } of alphabets) {
    Font.register({ family, fonts: [400, 600].map((fontWeight) => ({ src: fontFile(file, fontWeight, 'normal'), fontWeight })) });
  }
  // Names and codes are never broken in the middle.
  Font.registerHyphenationCallback((word) => [word]);
}
