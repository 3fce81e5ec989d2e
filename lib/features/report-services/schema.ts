import { z } from 'zod';
import { enclosureKeys } from '../../domain/service/enclosures';
import { CaseKind } from '../cases/schema';
import { idOf } from '../fields';
import { LetterId, DueRecipient, LetterDocument, MissingRecipient } from '../letters/schema';
import { ReportId, ReportKindField, ReportState } from '../reports/schema';

const EnclosureKey = z.enum(enclosureKeys);

/** What goes with the report, and why. */
const Enclosure = z.object({ key: EnclosureKey, label: z.string(), form: z.string(), section: z.string(), confidence: z.string(), says: z.string() });

/** All about serving a signed report. */
export const ServiceBoard = z.object({
  report: z.object({ id: z.string(), number: z.number(), kind: ReportKindField, title: z.string(), state: ReportState, isAmendment: z.boolean(), signedOn: z.string().nullable(), servedOn: z.string().nullable(), sha256: z.string(), pageCount: z.number() }),
  case: z.object({ id: z.string(), number: z.number(), kind: CaseKind, claimantName: z.string(), represented: z.boolean() }),
  evaluationId: z.string(),
  due: z.array(DueRecipient),
  missing: z.array(MissingRecipient),
  /** Who does not get it although they are a party, and why. */
  instead: z.array(z.object({ role: z.string(), name: z.string(), why: z.string(), section: z.string() })),
  /** Why it is not served at all; '' where it is. */
  notServed: z.string(),
  enclosures: z.array(Enclosure),
  /** The letter that serves it, or did; null while none is drafted. */
  letter: z.object({ id: z.string(), number: z.number(), state: z.enum(['DRAFT', 'SENT', 'VOID']), version: z.number(), servedOn: z.string().nullable(), isProtected: z.boolean(), blocks: z.number() }).nullable(),
  /** The drafted letter is to bring the worker's questionnaire to the Disability Evaluation Unit, and no PDF is attached to it. */
  lacksQuestionnaire: z.boolean(),
  /** Where the letter would go elsewhere than the case says. Drafts only. */
  differences: z.array(z.object({ name: z.string(), role: z.string(), what: z.enum(['address', 'email', 'fax', 'name']), onLetter: z.string(), onCase: z.string() })),
  /** The clocks that the service stops. */
  clocks: z.array(z.object({ id: z.string(), title: z.string(), section: z.string(), strictOn: z.string(), dueOn: z.string() })),
  /** Who opened what was served on them by a link, newest first. */
  openings: z.array(z.object({ name: z.string(), what: z.string(), at: z.string() })),
  today: z.string(),
});
export type ServiceBoard = z.output<typeof ServiceBoard>;

export const ReadService = z.strictObject({ reportId: ReportId });
/** `protectedPsyche` where the record could harm the worker: the provider who gets it instead, null while nobody is named. */
export const DraftService = z.strictObject({ reportId: ReportId, protectedPsyche: z.strictObject({ providerContactId: idOf('Contact').nullable() }).nullable().default(null) });

export const ReadPacket = z.strictObject({ letterId: LetterId, recipientId: z.uuid().optional() });
const KeptFile = z.object({ fileId: z.string(), practiceId: z.string(), keySealed: z.string(), sha256: z.string() });
/** For the one who makes the packet, in this process only: the papers, and who gets which of them in which order. */
export const ServicePacket = z.object({
  number: z.number(),
  letter: LetterDocument,
  report: KeptFile,
  /** The papers with the content of forms, each once. */
  forms: z.array(z.object({ key: EnclosureKey, document: LetterDocument })),
  /** What was attached to the letter as PDF: the questionnaire that the worker filled in. */
  attached: z.array(KeptFile),
  packets: z.array(z.object({ recipientId: z.string(), name: z.string(), isPaper: z.boolean(), enclosures: z.array(EnclosureKey) })),
});
export type ServicePacket = z.output<typeof ServicePacket>;
