import type { CalendarDate } from '../calendar';
import type { Cents } from '../money';
import type { Confidence, Source } from '../source';
import type { Activity } from '../time/activities';

/** Codes of the California medical-legal fee schedule that a caller may ask for. MLPRR follows from the pages. */
export const ML_CODES = ['ML200', 'ML201', 'ML202', 'ML203', 'ML204', 'ML205'] as const;
export type MlCode = (typeof ML_CODES)[number];

/** Records from one sender. `declaredPages` is null where no sworn page count came with them. */
export type PacketPages = {
  declaredPages: number | null;
  countedPages: number;
  previouslyReviewedPages: number;
  /** In quarantine: the declaration is not signed, or swears to another count (8 CCR 9793(n)). Nothing of it counts until that is corrected. */
  held?: boolean;
  /** Of the counted pages, those that the physician chose not to count: duplicates, blanks. */
  leftOutPages?: number;
};

export type FeeInput = {
  code: MlCode;
  /** The day of the exam, of the missed appointment, of the testimony or of the review. */
  serviceOn: CalendarDate;
  /** The day a supplemental report was asked for; it decides the schedule of an ML203. */
  requestedOn: CalendarDate | null;
  /** Two digits without the dash, in any order. */
  modifiers: string[];
  packets: PacketPages[];
  recordReviewReport: boolean;
  minutes: number | null;
  deposition: { scheduledOn: CalendarDate; cancelledOn: CalendarDate | null } | null;
};

/** One line of the arithmetic, already in words: dates and dollars are formatted. */
export type FeeStep = { label: string; value: string; section?: string; confidence?: Confidence };

/** A part of the factor; the parts add up to it. 3,500 bps is 0.35. */
export type FactorTerm = { label: string; bps: number };

export type FeeLine = {
  code: string;
  modifiers: string[];
  description: string;
  units: number;
  unitPriceCents: Cents;
  factorBps: number;
  factorTerms: FactorTerm[];
  rounding: 'half_up_per_line';
  amountCents: Cents;
  section: string;
  confidence: Confidence;
  scheduleVersion: string;
  /** The kind of work that a private line of time stands for. */
  activity?: Activity | null;
  steps: FeeStep[];
};

export type PacketCount = PacketPages & {
  /** Pages of this packet that count: the lower of declared and counted, less those reviewed before where the code says so. */
  takenPages: number;
  reason: string;
};

export type PageCount = {
  includedPages: number;
  reviewedPages: number;
  billablePages: number;
  undeclaredPages: number;
  /** What these pages would add to the bill if a whole declaration came. */
  undeclaredWorthCents: Cents;
  perPacket: PacketCount[];
};

/** Something a person should look at before the bill goes. It blocks nothing. */
export type FeeWarning = { code: string; message: string; section: string };

export type FeeQuote = {
  lines: FeeLine[];
  totalCents: Cents;
  scheduleVersion: string;
  scheduleEffectiveOn: CalendarDate | null;
  pages: PageCount;
  warnings: FeeWarning[];
  sources: Source[];
  /** One sentence to show beside the sum on how far the figures can be trusted. */
  notice: string;
};
