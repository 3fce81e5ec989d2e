import { commonWords } from './common-passwords';

export const passwordMinimum = 12;
export const passwordMaximum = 256;

/** What a password must not be built from: the person's address, their name, their practice. */
export interface Around {
  readonly email: string;
  readonly name: string;
  readonly practiceName?: string;
}

/**
 * Why a password is refused, as a sentence that says what to do; null when it may stay. There are no rules on
 * which characters it holds: length, not on the list of common ones, not about the person (NIST SP 800-63B 3.1.1).
 */
export function passwordFault(password: string, around: Around): string | null {
  const length = [...password].length;
  if (length < passwordMinimum) return `Use at least ${passwordMinimum} characters. Four or five words that do not belong together work well.`;
  if (length > passwordMaximum) return `Use at most ${passwordMaximum} characters.`;
  if (new Set(password).size < 5) return 'This repeats a few characters. Choose something less regular.';
  if (isCommon(password)) return 'This is among the first that a stranger would try. Choose something less common.';
  if (isAbout(password, around)) return 'Leave out your own name, e-mail address and practice.';
  return null;
}

const signs: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' };

/** Common: at most two words of the list, once digits, signs and the usual substitutions are taken away. The list is English. */
function isCommon(password: string): boolean {
  if (/[^\x20-\x7e]/.test(password)) return false;
  const lower = password.toLowerCase();
  const swapped = lower.replace(/[0134578@$!]/g, (sign) => signs[sign] ?? sign);
  const trimmed = lower.replace(/^[^a-z]+|[^a-z]+$/g, '').replace(/[0134578@$!]/g, (sign) => signs[sign] ?? sign);
  return [lower, swapped, trimmed].some((form) => {
    const letters = form.replace(/[^a-z]/g, '');
    return letters === '' || fewestWords(letters) <= 2 || isRepeat(letters);
  });
}

/** The fewest words of the list that make up the letters exactly; infinite when they do not. */
function fewestWords(letters: string): number {
  const fewest = new Array<number>(letters.length + 1).fill(Infinity);
  fewest[0] = 0;
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - 14); start < end; start += 1) {
      if (!commonWords.has(letters.slice(start, end))) continue;
      fewest[end] = Math.min(fewest[end] ?? Infinity, (fewest[start] ?? Infinity) + 1);
    }
  }
  return fewest[letters.length] ?? Infinity;
}

function isRepeat(letters: string): boolean {
  const period = (letters + letters).indexOf(letters, 1);
  return period < letters.length && commonWords.has(letters.slice(0, period));
}

function isAbout(password: string, { email, name, practiceName = '' }: Around): boolean {
  let left = password.toLowerCase();
  const parts = `${email} ${name} ${practiceName}`.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 4);
  const found = parts.filter((part) => left.includes(part));
  if (found.length === 0) return false;
  for (const part of found.sort((a, b) => b.length - a.length)) left = left.replaceAll(part, '');
  return left.replace(/[^\p{L}\p{N}]/gu, '').length < 8;
}
