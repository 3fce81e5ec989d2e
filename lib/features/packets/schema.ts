import { z } from 'zod';
import { packetStates, quarantineReasons } from '../../domain/records/packet-state';
import { CalendarDateField, idOf, line, PagesField, VersionField } from '../fields';

export const PacketId = idOf('Packet');
export const RecordFileId = idOf('RecordFile');
const EvaluationId = idOf('Evaluation');

export const PacketState = z.enum(packetStates);
export const QuarantineReason = z.enum(quarantineReasons);

export const senderRoles = ['', 'applicant_attorney', 'defense_attorney', 'claims_administrator', 'employer', 'claimant', 'physician', 'custodian', 'other'] as const;
export const senderRoleLabels = {
  '': 'Not said',
  applicant_attorney: 'Applicant attorney',
  defense_attorney: 'Defense attorney',
  claims_administrator: 'Claims administrator',
  employer: 'Employer',
  claimant: 'Claimant',
  physician: 'Physician',
  custodian: 'Records custodian',
  other: 'Someone else',
} as const satisfies Record<(typeof senderRoles)[number], string>;

export const channels = ['', 'mail', 'fax', 'e_mail', 'courier', 'portal', 'upload'] as const;
export const channelLabels = { '': 'Not said', mail: 'Mail', fax: 'Fax', e_mail: 'E-mail', courier: 'Courier', portal: 'Portal', upload: 'Upload' } as const satisfies Record<(typeof channels)[number], string>;

/** A packet as the lists show it. */
export const Packet = z.object({
  id: z.string(),
  state: PacketState,
  quarantineReason: QuarantineReason.nullable(),
  senderName: z.string(),
  senderRole: z.enum(senderRoles),
  channel: z.enum(channels),
  receivedOn: z.string(),
  servedOnOtherOn: z.string().nullable(),
  declaredPages: z.number().nullable(),
  declarationSignedOn: z.string().nullable(),
  /** False where a person counted paper. */
  hasFiles: z.boolean(),
  countedPages: z.number(),
  /** The same with each printed page of a condensed sheet counted. */
  logicalPages: z.number(),
  blankPages: z.number(),
  duplicatePages: z.number(),
  previouslyReviewedPages: z.number(),
  version: z.number(),
});
export type Packet = z.output<typeof Packet>;

export const RecordFileState = z.enum(['receiving', 'processing', 'ready', 'needs_password', 'rejected']);

export const RecordFile = z.object({
  id: z.string(),
  name: z.string(),
  state: RecordFileState,
  /** Why it was refused, or that its password is asked for; else empty. */
  reason: z.string(),
  warnings: z.array(z.string()),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Of a file that is still coming: how much of it is in the store. */
  receivedBytes: z.number(),
  pageCount: z.number().nullable(),
  /** Pages whose reading is at its end. */
  readPages: z.number(),
  removed: z.boolean(),
  version: z.number(),
});
export type RecordFile = z.output<typeof RecordFile>;

/** The exchange before records may be given to a panel QME: twenty days after service on the other side. */
export const Exchange = z.object({ servedOn: z.string().nullable(), earliestOn: z.string().nullable(), tooEarly: z.boolean(), tooLate: z.boolean(), section: z.string() });

/** A packet with its files and how far each is. */
export const PacketDetail = Packet.extend({
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: z.string(),
  claimantName: z.string(),
  evaluationId: z.string(),
  evaluationKind: z.string(),
  examOn: z.string().nullable(),
  /** Whether this packet needs the sender's declaration at all. */
  needsDeclaration: z.boolean(),
  /** False once the case is closed or the pages are billed. */
  amendable: z.boolean(),
  pages: z.object({ declared: z.number().nullable(), counted: z.number(), logical: z.number(), blank: z.number(), duplicate: z.number(), previouslyReviewed: z.number(), read: z.number(), failed: z.number() }),
  /** While its pages are sorted into documents: how far that is; null before, after, and of what takes no time. */
  sortedBps: z.number().nullable(),
  files: z.array(RecordFile),
  /** The number that the reading found in a declaration inside the packet; null where it found none. */
  declarationFound: z.object({ pages: z.number(), onPage: z.number() }).nullable(),
  exchange: Exchange.nullable(),
  deficiencyLetterId: z.string().nullable(),
});
export type PacketDetail = z.output<typeof PacketDetail>;

export const ReadPacket = z.strictObject({ packetId: PacketId });
export const ListPackets = z.strictObject({ caseId: idOf('Case') });
export const PacketList = z.object({ packets: z.array(Packet.extend({ evaluationId: z.string(), fileCount: z.number() })) });
export type PacketList = z.output<typeof PacketList>;

const said = {
  senderRole: z.enum(senderRoles).default(''),
  channel: z.enum(channels).default(''),
  servedOnOtherOn: CalendarDateField.nullable().default(null),
};

/** Records of which files are still to come. */
export const OpenPacket = z.strictObject({
  caseId: idOf('Case'),
  sender: line(160),
  receivedOn: CalendarDateField,
  declaredPages: PagesField.nullable().default(null),
  declarationSignedOn: CalendarDateField.nullable().default(null),
  ...said,
});
export const PacketOpened = z.object({ id: z.string() });
export type PacketOpened = z.output<typeof PacketOpened>;

const packetFields = {
  senderName: line(160),
  receivedOn: CalendarDateField,
  declaredPages: PagesField.nullable().default(null),
  declarationSignedOn: CalendarDateField.nullable().default(null),
  ...said,
};
/** Paper that a person counted. */
export const ReceivePacket = z.strictObject({ evaluationId: EvaluationId, ...packetFields, countedPages: PagesField, previouslyReviewedPages: PagesField.default(0) });
/** The two counts are given for paper only; pages that came as files are counted from them. */
export const AmendPacket = z.strictObject({ packetId: PacketId, version: VersionField, ...packetFields, countedPages: PagesField.optional(), previouslyReviewedPages: PagesField.optional() });
export const RemoveRecordFile = z.strictObject({ fileId: RecordFileId });
export const RestoreRecordFile = RemoveRecordFile;
export const RecordFileChanged = z.object({ id: z.string(), packetId: z.string() });
export type RecordFileChanged = z.output<typeof RecordFileChanged>;
