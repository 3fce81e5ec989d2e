/** What two contacts of one kind have in common. `similarity` is that of their names by trigrams, 0 to 1; `sameWords` in whatever order. */
export type ContactLikeness = { kind: 'organisation' | 'person'; similarity: number; sameWords: boolean; sameEmail: boolean; samePhone: boolean; sameAddress: boolean };

export const MATCHES = ['name', 'email', 'phone', 'address'] as const;
export type ContactMatch = (typeof MATCHES)[number];

/** How alike two names must be before they alone suggest one contact; and before anything else they share counts. */
export const ALIKE = 0.55;
const REMOTELY_ALIKE = { organisation: 0.2, person: 0.4 } as const;

/**
 * Why two contacts may be the same, in words and strongest first; null where they hardly are. People of one office share
 * its phone and address, so a shared number says little of them unless their names are close too.
 */
export function likenessOf(facts: ContactLikeness): { matched: ContactMatch[]; why: string; strength: number } | null {
  const { kind, similarity, sameWords, sameEmail, samePhone, sameAddress } = facts;
  const nameAlike = sameWords || similarity >= ALIKE;
  const shared = sameEmail || samePhone || sameAddress;
  if (!nameAlike && !(shared && similarity >= REMOTELY_ALIKE[kind])) return null;
  // The same building alone, with names that differ, is a coincidence.
  if (!nameAlike && sameAddress && !sameEmail && !samePhone && similarity < REMOTELY_ALIKE.person) return null;
  const said: Record<ContactMatch, string | false> = {
    name: nameAlike && (similarity === 1 ? 'same name' : sameWords ? 'same words in the name' : 'name nearly the same'),
    email: sameEmail && 'same e-mail',
    phone: samePhone && 'same phone',
    address: sameAddress && 'same address',
  };
  const matched = MATCHES.filter((match) => said[match]);
  const why = matched.map((match) => said[match]).join(', ');
  const strength = (sameWords ? 1 : similarity) + (sameEmail ? 1 : 0) + (samePhone ? 0.7 : 0) + (sameAddress ? 0.5 : 0);
  return { matched, why: why.charAt(0).toUpperCase() + why.slice(1), strength };
}
