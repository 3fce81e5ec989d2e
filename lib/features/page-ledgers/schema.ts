import { z } from 'zod';
import { EvaluationId, EvaluationKind } from '../evaluations/schema';
import { idOf, note, VersionField } from '../fields';
import { PacketState, QuarantineReason } from '../packets/schema';

export const ReadLedger = z.strictObject({ evaluationId: EvaluationId });

const counts = {
  counted: z.number(),
  sheets: z.number(),
  blank: z.number(),
  duplicate: z.number(),
  reviewedBefore: z.number(),
  original: z.number(),
  quarantined: z.number(),
  leftOut: z.number(),
  taken: z.number(),
};

/** A packet's line: its parts add up to `counted`; `seen` is in sheets and null where a person counted paper. */
export const LedgerPacket = z.object({
  id: z.string(),
  senderName: z.string(),
  receivedOn: z.string(),
  state: PacketState,
  quarantineReason: QuarantineReason.nullable(),
  declarationSignedOn: z.string().nullable(),
  hasFiles: z.boolean(),
  declared: z.number().nullable(),
  ...counts,
  reason: z.string(),
  seen: z.number().nullable(),
  unseen: z.number().nullable(),
});
export type LedgerPacket = z.output<typeof LedgerPacket>;

export const Choice = z.object({ countDuplicates: z.boolean(), countBlanks: z.boolean(), countDiffering: z.boolean(), reason: z.string(), decidedByName: z.string(), decidedAt: z.string(), version: z.number() });

export const Verification = z.object({ id: z.string(), pages: z.number(), text: z.string(), verifiedByName: z.string(), verifiedAt: z.string(), withdrawnAt: z.string().nullable() });
export type Verification = z.output<typeof Verification>;

/** The count of an evaluation's pages: one number for the verification and the bill, with its arithmetic. */
export const PageLedger = z.object({
  evaluationId: z.string(),
  kind: EvaluationKind,
  caseId: z.string(),
  caseNumber: z.number(),
  claimantName: z.string(),
  physicianName: z.string(),
  /** Whether the one who asks is that physician, and may verify. */
  isPhysician: z.boolean(),
  examOn: z.string().nullable(),
  needsDeclaration: z.boolean(),
  packets: z.array(LedgerPacket),
  /** Packets whose pages are not known yet: still coming, being read, or unreadable. */
  waiting: z.array(z.object({ id: z.string(), senderName: z.string(), receivedOn: z.string(), state: PacketState })),
  totals: z.object({ declared: z.number(), ...counts, seen: z.number(), unseen: z.number(), unseenTaken: z.number() }),
  /** The code and its allowance; null where no page is billed. */
  code: z.string(),
  onlyNew: z.boolean(),
  includedPages: z.number(),
  /** Pages that count, and the units of MLPRR that follow. */
  reviewedPages: z.number(),
  billablePages: z.number(),
  /** Null for a role that sees no money. */
  money: z.object({ unitPriceCents: z.number(), amountCents: z.number() }).nullable(),
  choice: Choice.nullable(),
  /** What the verification would say now, were there no unseen page to speak of. */
  draftText: z.string(),
  verification: Verification.nullable(),
  earlier: z.array(Verification),
  /** The bill, when there is one: what it counts. */
  invoice: z.object({ id: z.string(), number: z.string().nullable(), state: z.string(), units: z.number() }).nullable(),
  locked: z.enum(['closed', 'billed']).nullable(),
});
export type PageLedger = z.output<typeof PageLedger>;

export const ChoosePages = z.strictObject({
  evaluationId: EvaluationId,
  /** Of the choice that stands; null for the first. */
  version: VersionField.nullable(),
  countDuplicates: z.boolean(),
  countBlanks: z.boolean(),
  /** A packet whose signed declaration swears to another count counts the lower of both. */
  countDiffering: z.boolean().default(false),
  reason: note(1000).unwrap().pipe(z.string().min(1, 'Say why: a payer may ask')),
});
export type ChoosePages = z.input<typeof ChoosePages>;

export const SignVerification = z.strictObject({
  evaluationId: EvaluationId,
  /** The number that stood on the screen: another one now is refused. */
  pages: z.number().int().min(0),
  /** Asked for when pages that count were not opened here: how they were reviewed all the same. It stands in the text. */
  unseenStatement: note(1000),
});
export type SignVerification = z.input<typeof SignVerification>;

export const WithdrawVerification = z.strictObject({ verificationId: idOf('PageVerification') });
export type WithdrawVerification = z.input<typeof WithdrawVerification>;

export const ledgerLists = ['unseen', 'duplicate', 'blank', 'reviewed_before', 'failed'] as const;
export const ListLedgerPages = z.strictObject({ evaluationId: EvaluationId, kind: z.enum(ledgerLists), packetId: idOf('Packet').optional(), skip: z.coerce.number().int().min(0).max(1_000_000).default(0) });
export type ListLedgerPages = z.input<typeof ListLedgerPages>;

export const LedgerPages = z.object({
  pages: z.array(
    z.object({
      packetId: z.string(),
      senderName: z.string(),
      number: z.number(),
      documentTitle: z.string(),
      documentType: z.string().nullable(),
      /** What the page repeats, where it is in the same packet or another. */
      repeats: z.object({ packetId: z.string(), number: z.number(), senderName: z.string(), likeness: z.enum(['exact', 'near', 'elsewhere']) }).nullable(),
      /** True where a person said so. */
      decided: z.boolean(),
      failure: z.string(),
    }),
  ),
  count: z.number(),
  nextSkip: z.number().nullable(),
});
export type LedgerPages = z.output<typeof LedgerPages>;
