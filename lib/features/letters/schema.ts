import { z } from 'zod';
import { letterKinds } from '../../domain/letter/kinds';
import { enclosureKeys } from '../../domain/service/enclosures';
import { deliveryMethods, recipientRoles } from '../../domain/service/methods';
import { CaseKind } from '../cases/schema';
import { CalendarDateField, idOf, line, note, optionalLine, severalOf, VersionField } from '../fields';

export const LetterId = idOf('Letter');
const RecipientId = idOf('LetterRecipient');

export const LetterKind = z.enum(letterKinds);
export const LetterState = z.enum(['DRAFT', 'SENT', 'VOID']);
export const DeliveryMethod = z.enum(deliveryMethods);
export const RecipientRole = z.enum(recipientRoles);
const Side = z.enum(['applicant', 'defense']).nullable();

const Lines = z.array(line(400)).max(40);

/** What only this letter knows; see the domain's LetterFacts for what each means. */
export const LetterFacts = z.strictObject({
  reason: note(2000).optional(),
  previousOn: CalendarDateField.optional(),
  previousStartMinute: z.number().int().min(0).max(1439).nullable().optional(),
  cancelledOn: CalendarDateField.optional(),
  cancelledBy: optionalLine(40).optional(),
  cancelledInWriting: z.boolean().optional(),
  items: Lines.optional(),
  answerBy: CalendarDateField.optional(),
  packet: z.strictObject({ id: z.uuid().optional(), senderName: line(160), receivedOn: CalendarDateField, countedPages: z.number().int().min(0), declaredPages: z.number().int().min(0).nullable() }).optional(),
  conflicts: Lines.optional(),
  absence: z.strictObject({ unavailabilityId: z.uuid().optional(), physicianId: z.uuid(), startsOn: CalendarDateField, endsOn: CalendarDateField, exams: Lines.optional() }).optional(),
  report: z.strictObject({ title: line(200), signedOn: CalendarDateField, pages: z.number().int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/), enclosures: Lines }).optional(),
  psyche: z.strictObject({ providerContactId: z.uuid().nullable() }).optional(),
  extension: z.strictObject({ extensionId: z.uuid(), ground: line(200), dueOn: CalendarDateField, newDueOn: CalendarDateField, days: z.number().int().min(1).max(60), evidence: Lines }).optional(),
  payment: z
    .strictObject({
      invoiceNumber: line(40), issuedOn: CalendarDateField, serviceOn: CalendarDateField, receivedOn: CalendarDateField, receiptProven: z.boolean(), dueOn: CalendarDateField, days: z.number().int().min(0), totalCents: z.number().int(), balanceCents: z.number().int(),
      penaltyCents: z.number().int(), interestCents: z.number().int(), through: CalendarDateField, sentBefore: Lines,
    })
    .optional(),
  toContactIds: z.array(z.uuid()).max(10).optional(),
});
export type LetterFacts = z.output<typeof LetterFacts>;

/** A way to reach somebody: whether it can be taken now, and if not, why. */
export const WayToReach = z.object({ method: DeliveryMethod, ready: z.boolean(), why: z.string() });
export type WayToReach = z.output<typeof WayToReach>;

const person = { role: RecipientRole, side: Side, contactId: z.string().nullable(), name: z.string(), address: z.string(), email: z.string(), fax: z.string() };

const Enclosed = z.enum(enclosureKeys);

/** Somebody a letter is due to, as computed: why, under which section, by which ways. */
export const DueRecipient = z.object({ ...person, /** False for a courtesy copy that may be taken off. */ required: z.boolean(), reason: z.string(), section: z.string(), confidence: z.string(), method: DeliveryMethod, ways: z.array(WayToReach), /** What goes with a served report. */ encloses: z.array(Enclosed) });
export type DueRecipient = z.output<typeof DueRecipient>;

/** Somebody who ought to get it and is not known: 'Represented, but no applicant attorney is on the case.' */
export const MissingRecipient = z.object({ role: RecipientRole, side: Side, says: z.string(), section: z.string() });
export type MissingRecipient = z.output<typeof MissingRecipient>;

export const FindRecipients = z.strictObject({ kind: LetterKind, caseId: idOf('Case').optional(), evaluationId: idOf('Evaluation').optional(), referralId: idOf('Referral').optional() });
export const LetterRecipients = z.object({ due: z.array(DueRecipient), missing: z.array(MissingRecipient) });
export type LetterRecipients = z.output<typeof LetterRecipients>;

/** A recipient of a letter as it stands. One who is due it and does not get it has an `omittedReason`. */
export const LetterRecipient = z.object({
  ...person,
  id: z.string(),
  required: z.boolean(),
  reason: z.string(),
  section: z.string(),
  omittedReason: z.string(),
  /** What goes with a served report. */
  enclosures: z.array(Enclosed),
  method: DeliveryMethod,
  ways: z.array(WayToReach),
  /** Why it cannot go to them as it stands; empty when it can. */
  problem: z.string(),
  sentOn: z.string().nullable(),
  proof: z.string(),
  mail: z.object({ id: z.string(), state: z.enum(['QUEUED', 'SENT', 'FAILED']), attempts: z.number(), lastError: z.string(), sentAt: z.string().nullable(), version: z.number() }).nullable(),
});
export type LetterRecipient = z.output<typeof LetterRecipient>;

/** What stands before the sending: `block` must be mended, `look` is for a person to weigh. */
export const LetterCheck = z.object({ code: z.string(), tone: z.enum(['block', 'look', 'pass']), title: z.string(), detail: z.string(), section: z.string().nullable() });
export type LetterCheck = z.output<typeof LetterCheck>;

export const letterActs = ['revise', 'discard', 'send', 'prove', 'void'] as const;

/** A block of a letter's text as it is printed. */
export const LetterBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), lines: z.array(z.string()) }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([z.string(), z.string()])) }),
]);
export type LetterBlock = z.output<typeof LetterBlock>;

/** The letter as it is printed: the same words as PDF and as DOCX. A sent letter's is the one that went out. */
export const LetterDocument = z.object({
  letterhead: z.object({ name: z.string(), lines: z.array(z.string()) }),
  dateInWords: z.string(),
  isDraft: z.boolean(),
  isVoid: z.boolean(),
  /** Written in practice mode. */
  isTraining: z.boolean().optional(),
  /** Whom it is addressed to, one block each, as on an envelope. */
  to: z.array(z.array(z.string())),
  /** 'By mail' and the like, beside each of `to`. */
  by: z.array(z.string()),
  /** Label and value: claimant, claim number, ADJ number, panel number, date of injury. */
  re: z.array(z.tuple([z.string(), z.string()])),
  subject: z.string(),
  blocks: z.array(LetterBlock),
  closing: z.array(z.string()),
  copies: z.array(z.string()),
  proof: z
    .object({ title: z.string(), statements: z.array(z.string()), rows: z.array(z.object({ name: z.string(), lines: z.array(z.string()), by: z.string(), on: z.string() })), signature: z.array(z.string()) })
    .nullable(),
  /** One for each who gets it on paper. */
  covers: z.array(z.object({ to: z.array(z.string()), by: z.string() })),
  madeOn: z.string(),
});
export type LetterDocument = z.output<typeof LetterDocument>;

export const Letter = z.object({
  id: z.string(),
  number: z.number(),
  kind: LetterKind,
  state: LetterState,
  /** Null for a notice to the Medical Unit that concerns no case. */
  case: z.object({ id: z.string(), number: z.number(), kind: CaseKind, claimantName: z.string(), represented: z.boolean(), closed: z.boolean() }).nullable(),
  evaluation: z.object({ id: z.string(), kind: z.string(), state: z.string(), scheduledOn: z.string().nullable(), startMinute: z.number().nullable(), bookedOn: z.string().nullable(), notifiedOn: z.string().nullable() }).nullable(),
  referral: z.object({ id: z.string(), number: z.number(), claimantName: z.string() }).nullable(),
  panelId: z.string().nullable(),
  /** The report that it serves. */
  reportId: z.string().nullable(),
  /** The practice's wording it was drafted from; null for the built-in one. */
  template: z.object({ id: z.string(), name: z.string(), number: z.number() }).nullable(),
  subject: z.string(),
  body: z.string(),
  facts: LetterFacts,
  recipients: z.array(LetterRecipient),
  /** Due by now and not on the letter: the case changed since it was drafted. Add them by revising. Drafts only. */
  added: z.array(DueRecipient),
  missing: z.array(MissingRecipient),
  /** What the text still lacks: 'the claimant’s address'. Drafts only. */
  gaps: z.array(z.string()),
  checks: z.array(LetterCheck),
  /** The clock that sending this letter meets; null when none runs. */
  clock: z.object({ id: z.string(), rule: z.string(), title: z.string(), section: z.string(), strictOn: z.string(), dueOn: z.string() }).nullable(),
  servedOn: z.string().nullable(),
  servedByName: z.string(),
  county: z.string(),
  sha256: z.string(),
  voidedOn: z.string().nullable(),
  voidReason: z.string(),
  createdAt: z.string(),
  createdByName: z.string(),
  document: LetterDocument,
  activity: z.array(z.object({ at: z.string(), actorName: z.string(), summary: z.string() })),
  acts: z.array(z.enum(letterActs)),
  today: z.string(),
  version: z.number(),
});
export type Letter = z.output<typeof Letter>;

export const letterShows = ['drafts', 'to_print', 'to_prove', 'sent', 'failed', 'void', 'all'] as const;
export type LetterShow = (typeof letterShows)[number];

/**
 * The filter of the list as it stands in the URL. `to_print`: drafts with nothing missing that go by mail, fax or hand. `to_prove`: sent
 * on paper, and no proof is kept yet. `failed`: an e-mail of it could not be delivered.
 */
export const ListLetters = z.strictObject({
  show: z.enum(letterShows).default('drafts'),
  kind: severalOf(LetterKind),
  caseId: z.uuid().optional(),
  referralId: z.uuid().optional(),
  q: z.string().trim().max(120).optional(),
  cursor: z.string().max(100).optional(),
});
export interface LetterFilters {
  readonly show?: LetterShow;
  readonly kind?: readonly z.output<typeof LetterKind>[];
  readonly caseId?: string;
  readonly referralId?: string;
  readonly q?: string;
}

export const LetterRow = z.object({
  id: z.string(),
  number: z.number(),
  kind: LetterKind,
  state: LetterState,
  subject: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  caseKind: CaseKind.nullable(),
  claimantName: z.string(),
  referralId: z.string().nullable(),
  referralNumber: z.number().nullable(),
  evaluationId: z.string().nullable(),
  recipients: z.array(z.object({ name: z.string(), role: RecipientRole, method: DeliveryMethod, proven: z.boolean() })),
  /** The text has values missing, or a recipient cannot be reached as chosen. Drafts only. */
  incomplete: z.boolean(),
  failedMailCount: z.number(),
  waitingMailCount: z.number(),
  /** When the clock that it meets is due; drafts only. */
  dueOn: z.string().nullable(),
  servedOn: z.string().nullable(),
  createdAt: z.string(),
  createdByName: z.string(),
  version: z.number(),
});
export type LetterRow = z.output<typeof LetterRow>;

export const LetterList = z.object({
  rows: z.array(LetterRow),
  /** Of the whole practice, or of the one case or referral that was asked for. */
  counts: z.object({ drafts: z.number(), to_print: z.number(), to_prove: z.number(), sent: z.number(), failed: z.number(), void: z.number() }),
  today: z.string(),
  nextCursor: z.string().nullable(),
});
export type LetterList = z.output<typeof LetterList>;

const subject = { letterId: LetterId, version: VersionField };

export const ReadLetter = z.strictObject({ letterId: LetterId });
/** `parts`: the letter with its proof of service and a cover sheet for each who gets it on paper, or one of the three. */
export const PrintLetter = z.strictObject({ letterId: LetterId, parts: z.enum(['all', 'letter', 'proof', 'covers']).default('letter') });
export const PrintedLetter = z.object({ number: z.number(), kind: LetterKind, parts: z.enum(['all', 'letter', 'proof', 'covers']), document: LetterDocument });
export type PrintedLetter = z.output<typeof PrintedLetter>;

export const DraftLetter = z.strictObject({
  kind: LetterKind,
  caseId: idOf('Case').optional(),
  evaluationId: idOf('Evaluation').optional(),
  referralId: idOf('Referral').optional(),
  panelId: idOf('Panel').optional(),
  templateId: idOf('LetterTemplate').optional(),
  facts: LetterFacts.default({}),
});
export type DraftLetter = z.input<typeof DraftLetter>;
export const LetterDrafted = z.object({ id: z.string(), number: z.number() });
export type LetterDrafted = z.output<typeof LetterDrafted>;

/**
 * A recipient as a person leaves it. With `id` one that is on the letter; without, a new one: somebody of `added`, or a
 * copy. One who is due the letter may only be left out with an `omittedReason`, and never a whole side.
 */
export const RevisedRecipient = z.strictObject({
  id: RecipientId.optional(),
  role: RecipientRole,
  contactId: idOf('Contact').nullable().default(null),
  name: line(160),
  address: note(600),
  email: optionalLine(254),
  fax: optionalLine(40),
  method: DeliveryMethod,
  omittedReason: optionalLine(400),
});
export const ReviseLetter = z.strictObject({ ...subject, subject: line(200), body: note(20_000), recipients: z.array(RevisedRecipient).max(40) });
export type ReviseLetter = z.input<typeof ReviseLetter>;

/** Fills the draft anew, from its wording or another one, with what the case knows now; the recipients are computed anew too. */
export const RefillLetter = z.strictObject({ ...subject, templateId: idOf('LetterTemplate').nullable().optional(), facts: LetterFacts.optional() });
export type RefillLetter = z.input<typeof RefillLetter>;

export const DiscardLetter = z.strictObject(subject);
export const LetterDiscarded = z.object({ id: z.string() });

/** `servedByName` and `county` are the declarant's, who swears to the service. */
export const SendLetter = z.strictObject({ ...subject, servedOn: CalendarDateField, servedByName: line(120), county: line(80) });
export type SendLetter = z.input<typeof SendLetter>;

/**
 * The fax's confirmation or the mail's tracking number; a file as proof is attached to the letter itself. `sentOn` only where an e-mail
 * failed and the letter went another way.
 */
export const ProveLetter = z.strictObject({ ...subject, recipientId: RecipientId, proof: line(200), sentOn: CalendarDateField.optional() });
export type ProveLetter = z.input<typeof ProveLetter>;

export const VoidLetter = z.strictObject({ ...subject, reason: line(400) });
export type VoidLetter = z.input<typeof VoidLetter>;
