/** Lower case, as the HTTP contract writes them. */
export const packetStates = ['receiving', 'processing', 'ready', 'quarantined', 'rejected'] as const;
export type PacketState = (typeof packetStates)[number];

export const quarantineReasons = ['no_declaration', 'not_signed', 'count_differs'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

export type RecordFileState = 'receiving' | 'processing' | 'ready' | 'needs_password' | 'rejected';

/** What the state of a packet follows from. Removed files are left out. */
export interface PacketFacts {
  readonly caseKind: string;
  /** False where a person counted paper. */
  readonly hasFiles: boolean;
  readonly files: readonly { readonly state: RecordFileState }[];
  /** Pages that are still to be read or to be understood. */
  readonly openPages: number;
  readonly countedPages: number;
  readonly logicalPages: number;
  readonly declaredPages: number | null;
  readonly isDeclarationSigned: boolean;
}

export interface PacketStanding {
  readonly state: PacketState;
  readonly quarantineReason: QuarantineReason | null;
}

/** Whether records need the sender's declaration: under the panel system only, 8 CCR 9793(n). Private work needs none. */
export function needsDeclaration(caseKind: string): boolean {
  return caseKind === 'QME' || caseKind === 'AME';
}

/**
 * Why a packet cannot be taken as declared; null when it can. The sworn number may be that of the sheets or that of the
 * printed pages of condensed transcripts, which count separately (8 CCR 9793(n)).
 */
export function quarantineReasonOf(facts: Pick<PacketFacts, 'caseKind' | 'declaredPages' | 'isDeclarationSigned' | 'countedPages' | 'logicalPages'>): QuarantineReason | null {
  if (!needsDeclaration(facts.caseKind)) return null;
  if (facts.declaredPages === null) return 'no_declaration';
  if (!facts.isDeclarationSigned) return 'not_signed';
  return facts.declaredPages === facts.countedPages || facts.declaredPages === facts.logicalPages ? null : 'count_differs';
}

/**
 * Where a packet stands: still receiving or processing; rejected when no file of it can be read; else in quarantine or
 * ready. A file that waits for its password is not counted, and keeps nothing waiting.
 */
export function packetStanding(facts: PacketFacts): PacketStanding {
  const waiting = (state: PacketState): PacketStanding => ({ state, quarantineReason: null });
  if (facts.hasFiles) {
    if (facts.files.length === 0 || facts.files.some(({ state }) => state === 'receiving')) return waiting('receiving');
    if (facts.files.some(({ state }) => state === 'processing') || facts.openPages > 0) return waiting('processing');
    if (facts.files.every(({ state }) => state === 'rejected')) return waiting('rejected');
  }
  const quarantineReason = quarantineReasonOf(facts);
  return { state: quarantineReason === null ? 'ready' : 'quarantined', quarantineReason };
}
