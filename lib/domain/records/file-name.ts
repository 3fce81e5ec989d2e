/** Longer than any office names a file. */
const mostSigns = 255;
const tail = 40;

/**
 * A file's name as a label: whatever a sender wrote, made one line of text that can be stored and shown. It is never a
 * path. Invisible signs and those that turn the direction of writing are left out; a long name keeps both its ends.
 */
export function fileLabel(given: string): string {
  const plain = given.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u206f\ufeff]/gu, '').trim();
  const signs = [...plain];
  const short = signs.length > mostSigns ? [...signs.slice(0, mostSigns - tail - 1), '…', ...signs.slice(-tail)].join('') : plain;
  return short === '' || short === '.' || short === '..' ? 'Unnamed file' : short;
}
