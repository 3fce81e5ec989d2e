import { enclosureTable } from '@/lib/domain/service/enclosures';
import type { LetterRecipient } from '@/lib/features/letters/schema';

/** What goes with the letter to one recipient of a served report; nothing of any other letter. */
export function Enclosed({ recipient: { enclosures } }: { readonly recipient: Pick<LetterRecipient, 'enclosures'> }) {
  if (enclosures.length === 0) return null;
  return <p className="mt-1 text-xs text-soft">Gets: {enclosures.map((key) => enclosureTable[key].form || enclosureTable[key].label).join(', ')}</p>;
}
