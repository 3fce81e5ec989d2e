import { isLetterKind, letterKindOf } from '@/lib/domain/letter/kinds';

/** What a kind of letter is called. */
export function letterWords(kind: string): string {
  return isLetterKind(kind) ? letterKindOf(kind).label : kind;
}
