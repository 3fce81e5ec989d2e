/** Whether a name has these letters in their order: ‘imgrep’ finds ‘Imaging report’. */
export function lettersMatch(name: string, typed: string): boolean {
  const letters = typed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const words = name.toLowerCase();
  let from = 0;
  for (const letter of letters) {
    from = words.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
