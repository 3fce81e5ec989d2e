import type { CalendarDate } from '../calendar';
import type { Source } from '../source';
import type { MlCode } from './quote';

/** How a code is priced: once for the service, or by the quarter hour. */
export type CodeRate = Source & {
  title: string;
  unit: 'service' | 'quarter_hour';
  unitPriceCents: number;
  pages: PageAllowance;
};

/** `included` pages cost nothing; `counts` says which pages count at all. */
export type PageAllowance =
  | { counts: 'none' }
  | (Source & { counts: 'all' | 'not_reviewed_before'; included: number; needsReport: boolean });

export type ModifierRate = Source & {
  label: string;
  /** What the modifier adds to the factor; zero for one that only identifies. */
  incrementBps: number;
  codes: readonly MlCode[];
};

/** A set of priced modifiers that the schedule names, and the codes on which it may stand. */
export type Combination = { modifiers: readonly string[]; factorBps: number; codes: readonly MlCode[] };

export type FeeSchedule = {
  version: string;
  effectiveOn: CalendarDate;
  /** Last day in force; null while no later schedule is known. */
  effectiveTo: CalendarDate | null;
  checkedOn: CalendarDate;
  notice: string;
  codes: Record<MlCode, CodeRate>;
  page: Source & { unitPriceCents: number; title: string };
  modifiers: Readonly<Record<string, ModifierRate>>;
  exclusive: readonly (Source & { modifiers: readonly string[]; message: string })[];
  combinations: readonly Combination[];
  combining: Source;
  testimony: Source & { depositionMinimumQuarters: number; cancelledMinimumQuarters: number; cancelNoticeDays: number };
};
