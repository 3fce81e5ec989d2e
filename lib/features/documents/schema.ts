import { z } from 'zod';
import { documentTypes, type DocumentType } from '../../domain/records/document-types';
import { CalendarDateField, idOf, optionalLine, VersionField } from '../fields';

const PacketId = idOf('Packet');
const DocumentId = idOf('RecordDocument');
export const DocumentTypeField = z.enum(Object.keys(documentTypes) as [DocumentType, ...DocumentType[]]);
const PageNumber = z.number().int().min(1, 'Pages count from 1').max(1_000_000);
const PageNumbers = z.array(PageNumber).min(1, 'Name a page').max(5_000);
const Range = z.tuple([z.number(), z.number()]);

/** A value of the reading with how sure it is and the words it came from. */
const suggested = <T extends z.ZodType>(value: T) => z.object({ value, confidence: z.number(), words: z.string(), page: z.number().nullable() });

/** What was suggested, as it is stored with the document; null where nothing was. */
export const Suggestions = z.object({
  start: suggested(z.unknown()).nullable().catch(null),
  type: suggested(z.string()).nullable().catch(null),
  title: suggested(z.string()).nullable().catch(null),
  serviceOn: suggested(z.string().nullable()).nullable().catch(null),
  serviceEndOn: suggested(z.string().nullable()).nullable().catch(null),
  provider: suggested(z.string()).nullable().catch(null),
  facility: suggested(z.string()).nullable().catch(null),
});
export type Suggestions = z.output<typeof Suggestions>;

export const RecordDocument = z.object({
  id: z.string(),
  packetId: z.string(),
  position: z.number(),
  type: DocumentTypeField,
  title: z.string(),
  serviceOn: z.string().nullable(),
  serviceEndOn: z.string().nullable(),
  provider: z.string(),
  facility: z.string(),
  state: z.enum(['proposed', 'accepted']),
  pages: z.array(Range),
  /** 0 to 100; null where a person made the document. */
  confidence: z.number().nullable(),
  suggested: Suggestions,
  /** Which version of the office's classifier suggested the type; 0 is what the product comes with. */
  classifierVersion: z.number(),
  version: z.number(),
});
export type RecordDocument = z.output<typeof RecordDocument>;

export const changeKinds = ['accept', 'split', 'merge', 'move', 'retype', 'amend', 'move_pages', 'decide_page', 'turn_page'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The change that undo or redo would act on; whose it is decides whether it may. */
const Step = z.object({ changeId: z.string(), did: z.enum(changeKinds), byName: z.string(), isMine: z.boolean(), at: z.string() });
export const IndexSteps = z.object({ undo: Step.nullable(), redo: Step.nullable() });
export type IndexSteps = z.output<typeof IndexSteps>;

export const PacketHead = z.object({
  id: z.string(),
  caseId: z.string(),
  evaluationId: z.string(),
  claimantName: z.string(),
  caseKind: z.string(),
  physicianName: z.string(),
  physicianUserId: z.string().nullable(),
  /** Whether the one who looks is that physician. */
  isPhysician: z.boolean(),
  examOn: z.string().nullable(),
  /** By which letter the case's packets are cited, and of how many. */
  ordinal: z.number(),
  packetCount: z.number(),
  senderName: z.string(),
  receivedOn: z.string(),
  state: z.enum(['receiving', 'processing', 'ready', 'quarantined', 'rejected']),
  quarantineReason: z.string(),
  hasFiles: z.boolean(),
  declaredPages: z.number().nullable(),
  declarationSignedOn: z.string().nullable(),
  countedPages: z.number(),
  previouslyReviewedPages: z.number(),
});
export type PacketHead = z.output<typeof PacketHead>;

export const ListDocuments = z.strictObject({ packetId: PacketId });
export const DocumentList = z.object({ packet: PacketHead, documents: z.array(RecordDocument), steps: IndexSteps });
export type DocumentList = z.output<typeof DocumentList>;

/** What the list of pages needs of a document. */
export const DocumentOfPages = RecordDocument.pick({ id: true, type: true, title: true, serviceOn: true, provider: true, facility: true, state: true, pages: true, confidence: true, version: true });
export type DocumentOfPages = z.output<typeof DocumentOfPages>;

/** The pages of a packet in arrays by their order: a packet of 5,000 is a few tens of kilobytes. No text. */
export const PageList = z.object({
  packet: PacketHead,
  pages: z.array(Range),
  /** Bits of lib/domain/records/page-marks.ts, one number a page. */
  marks: z.array(z.number()),
  /** Six letters a page that change with its small picture; zeros where there is none yet. */
  thumbs: z.string(),
  /** Page and the earlier page that it repeats. */
  repeats: z.array(z.tuple([z.number(), z.number()])),
  /** Page and how far a person turned it, in degrees clockwise. */
  turned: z.array(z.tuple([z.number(), z.number()])),
  documents: z.array(DocumentOfPages),
  steps: IndexSteps,
});
export type PageList = z.output<typeof PageList>;

export const ReadPage = z.strictObject({ packetId: PacketId, number: z.coerce.number().int().min(1).max(1_000_000) });
const Word = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()]);
export const Page = z.object({
  packetId: z.string(),
  number: z.number(),
  documentId: z.string().nullable(),
  fileName: z.string(),
  pageInFile: z.number(),
  reading: z.string(),
  failure: z.string(),
  text: z.string(),
  textSource: z.string(),
  confidence: z.number(),
  /** In points, upright. */
  width: z.number(),
  height: z.number(),
  turned: z.number(),
  /** Words with their places in thousandths of the upright page; null where they are not known. */
  lines: z.array(z.array(Word)).nullable(),
  /** The version of its picture; null where there is none yet. */
  picture: z.string().nullable(),
  logicalPages: z.number(),
  isBlank: z.boolean(),
  isSeparator: z.boolean(),
  decidedBlank: z.boolean().nullable(),
  decidedDup: z.boolean().nullable(),
  exactDupOf: z.number().nullable(),
  nearDupOf: z.number().nullable(),
  elsewhere: z.object({ kind: z.enum(['case', 'reviewed']), packetId: z.string(), number: z.number(), senderName: z.string(), receivedOn: z.string() }).nullable(),
  /** Who had it before the eyes, and for how long in all; whoever did last is first. */
  views: z.array(z.object({ name: z.string(), seconds: z.number(), lastAt: z.string() })),
  /** What is marked on the page by an excerpt. */
  excerpts: z.array(z.object({ id: z.string(), state: z.enum(['proposed', 'confirmed', 'rejected']), quoted: z.string() })),
});
export type Page = z.output<typeof Page>;

export const FindInPacket = z.strictObject({ packetId: PacketId, q: z.string().trim().min(2, 'Two letters or more').max(120) });
export const FoundInPacket = z.object({ q: z.string(), pageCount: z.number(), hits: z.array(z.object({ page: z.number(), count: z.number(), before: z.string(), hit: z.string(), after: z.string() })), hasMore: z.boolean() });
export type FoundInPacket = z.output<typeof FoundInPacket>;

/** The packet as a prediction: pages with what they are, documents with their ranges and fields. */
export const ExportIndex = z.strictObject({ packetId: PacketId });
export const PacketIndex = z.object({
  packet: z.string(),
  page_count: z.number(),
  declared_page_count: z.number().nullable(),
  pages: z.array(z.object({ page: z.number(), is_blank: z.boolean(), exact_dup_of: z.number().nullable(), near_dup_of: z.number().nullable(), displayed_rotation: z.number(), text: z.string() })),
  documents: z.array(z.object({ page_ranges: z.array(Range), type: z.string(), title: z.string(), date_of_service: z.string().nullable(), date_of_service_end: z.string().nullable(), provider: z.string().nullable(), facility: z.string().nullable() })),
});

/** What a change of the index leaves: the documents and pages it touched as they now are, and what undo and redo would act on. */
export const IndexChanged = z.object({
  packetId: z.string(),
  documents: z.array(RecordDocument),
  removedIds: z.array(z.string()),
  pages: z.array(z.object({ number: z.number(), marks: z.number(), repeats: z.number().nullable(), turned: z.number() })),
  steps: IndexSteps,
});
export type IndexChanged = z.output<typeof IndexChanged>;

/** Some documents as the person saw them, or all that nobody decided and the reading is this sure of. */
export const AcceptDocuments = z.strictObject({
  packetId: PacketId,
  documents: z.array(z.strictObject({ id: DocumentId, version: VersionField })).min(1).max(2_000).optional(),
  atLeastConfidence: z.number().int().min(50, 'At least 50').max(100).optional(),
}).refine(({ documents, atLeastConfidence }) => (documents === undefined) !== (atLeastConfidence === undefined), 'Name documents, or how sure the reading must be');
const subject = { documentId: DocumentId, version: VersionField };
export const SplitDocument = z.strictObject({ ...subject, /** The first page of the new document. */ atPage: PageNumber });
export const MergeDocument = z.strictObject({ ...subject, /** The document before it, as the person saw it. */ intoId: DocumentId });
export const MoveDocument = z.strictObject({ ...subject, /** Its new place, from 1. */ position: z.number().int().min(1).max(100_000) });
export const AmendDocument = z.strictObject({
  ...subject,
  type: DocumentTypeField.optional(),
  title: optionalLine(200).unwrap().optional(),
  serviceOn: CalendarDateField.nullable().optional(),
  serviceEndOn: CalendarDateField.nullable().optional(),
  provider: optionalLine(160).unwrap().optional(),
  facility: optionalLine(160).unwrap().optional(),
});
/** To another document, to a new one at their place, or to none. */
export const MovePages = z.strictObject({ packetId: PacketId, pages: PageNumbers, to: z.union([DocumentId, z.literal('new'), z.literal('none')]) });
/** Each of the three may be said alone; null takes back what a person said, so that the reading counts again. */
export const DecidePages = z.strictObject({
  packetId: PacketId,
  pages: PageNumbers,
  blank: z.boolean().nullable().optional(),
  duplicate: z.boolean().nullable().optional(),
  /** The earlier page that it repeats, where the reading named none. */
  duplicateOf: PageNumber.optional(),
  turned: z.literal([0, 90, 180, 270]).optional(),
});
/** The change as the person saw it: if another is newer, nothing is undone. */
export const UndoChange = z.strictObject({ packetId: PacketId, changeId: idOf('IndexChange') });
