const kinds: Record<string, string> = { QME: 'QME', AME: 'AME', IME: 'IME', EXPERT_WITNESS: 'Expert witness', RECORD_REVIEW: 'Record review', PEER_REVIEW: 'Peer review', OTHER_INCOME: 'Other income' };

/** The kind of a case as it stands in a chip; without loading the schemas that name the kinds. */
export function kindWords(kind: string): string {
  return kinds[kind] ?? kind;
}
