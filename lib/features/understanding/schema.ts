import { z } from 'zod';
import type { ClassifierModel } from '../../domain/records/classifier';
import type { PageLook } from '../../domain/records/page-look';
import { DocumentTypeField } from '../documents/schema';
import { CalendarDateField, idOf } from '../fields';

const PacketId = idOf('Packet');
const PageNumber = z.number().int().min(1);

export const PlanUnderstanding = z.strictObject({ packetId: PacketId });
/** Whether a packet can be understood now, and with which classifier. */
export const UnderstandingPlan = z.object({
  caseId: z.string(),
  /** waiting: pages are still being read; empty: there are none; ready. */
  state: z.enum(['waiting', 'empty', 'ready']),
  pageCount: z.number(),
  classifierVersion: z.number(),
  /** What the office's classifier adds to the shipped one; null for none. */
  lessons: z.custom<ClassifierModel>().nullable(),
});

export const ListReadings = z.strictObject({ packetId: PacketId, after: z.number().int().min(0), take: z.number().int().min(1).max(500) });
const Reading = z.object({
  id: z.string(),
  number: z.number(),
  text: z.string(),
  textSource: z.enum(['layer', 'ocr', 'none']).catch('none'),
  confidence: z.number(),
  look: z.custom<PageLook>().nullable(),
  contentHash: z.string(),
  widthPoints: z.number(),
  heightPoints: z.number(),
  rotation: z.number(),
  /** What a person said of it, or null. */
  decidedBlank: z.boolean().nullable(),
});
export type Reading = z.output<typeof Reading>;
export const ReadingList = z.object({ pages: z.array(Reading), next: z.number().nullable() });

/** Earlier packets of the case, and what this physician reviewed of the claimant before: page by page from the newest. */
export const ListElsewhere = z.strictObject({ packetId: PacketId, after: z.string().nullable(), take: z.number().int().min(1).max(500) });
export const ElsewhereKind = z.enum(['case', 'reviewed']);
export const ElsewhereList = z.object({ pages: z.array(Reading.extend({ kind: ElsewhereKind })), next: z.string().nullable() });

export const ListUnsorted = z.strictObject({});
export const UnsortedList = z.object({ packetIds: z.array(z.string()) });

const suggested = <T extends z.ZodType>(value: T) => z.strictObject({ value, confidence: z.number().int().min(0).max(100), words: z.string().transform((words) => words.slice(0, 200)), page: PageNumber.nullable() });
const UnderstoodDocument = z.strictObject({
  pages: z.array(PageNumber).min(1),
  type: suggested(DocumentTypeField),
  start: suggested(PageNumber),
  title: suggested(z.string().transform((title) => title.slice(0, 200))),
  serviceOn: suggested(CalendarDateField.nullable()),
  serviceEndOn: suggested(CalendarDateField.nullable()),
  provider: suggested(z.string().transform((name) => name.slice(0, 160))),
  facility: suggested(z.string().transform((name) => name.slice(0, 160))),
});
export type UnderstoodDocument = z.output<typeof UnderstoodDocument>;
const UnderstoodPage = z.strictObject({
  number: PageNumber,
  isBlank: z.boolean(),
  isSeparator: z.boolean(),
  exactDupOf: PageNumber.nullable(),
  nearDupOf: PageNumber.nullable(),
  logicalPages: z.number().int().min(1).max(8),
  elsewhereId: idOf('RecordPage').nullable(),
  elsewhereKind: z.union([ElsewhereKind, z.literal('')]),
});
export type UnderstoodPage = z.output<typeof UnderstoodPage>;

export const ReportSorting = z.strictObject({ packetId: PacketId, sortedBps: z.number().int().min(0).max(10_000) });
export const SortingReported = z.object({ packetId: z.string(), sortedBps: z.number() });

export const UnderstandPacket = z.strictObject({
  packetId: PacketId,
  classifierVersion: z.number().int().min(0),
  pages: z.array(UnderstoodPage).max(100_000),
  documents: z.array(UnderstoodDocument).max(100_000),
  declaredPages: suggested(z.number().int().min(0).nullable()),
});
/** `kept` is false when pages came or went while the packet was being understood: it is then understood again. */
export const PacketUnderstood = z.object({ packetId: z.string(), kept: z.boolean(), proposed: z.number(), untouched: z.number() });
