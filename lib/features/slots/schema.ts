import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { CodeTurn, EvaluationKind, EvaluationState } from '../evaluations/schema';
import { CalendarDateField, idOf, severalOf } from '../fields';
import { Waiver } from '../waivers/schema';

/** What a booking needs in writing before it may stand. The first four are kinds of waivers. */
export const slotNeeds = ['past_90', 'past_120', 'other_office', 'past_60', 'good_cause'] as const;
export const SlotNeed = z.enum(slotNeeds);
export type SlotNeed = z.output<typeof SlotNeed>;

/** One thing that was looked at before a slot is offered. */
export const SlotCheck = z.object({ key: z.string(), outcome: z.enum(['ok', 'warn', 'block', 'to_do']), text: z.string(), section: z.string().nullable(), confidence: z.string() });
export type SlotCheck = z.output<typeof SlotCheck>;

export type { CodeTurn } from '../evaluations/schema';

export const Slot = z.object({
  on: z.string(),
  startMinute: z.number(),
  minutes: z.number(),
  physicianId: z.string(),
  physicianName: z.string(),
  locationId: z.string(),
  locationName: z.string(),
  seatsLeft: z.number(),
  /** Days from the request; null where no window counts. */
  day: z.number().nullable(),
  needs: z.array(SlotNeed),
  /** Needs that no recorded consent covers yet. */
  missing: z.array(SlotNeed),
  code: z.enum(['ML201', 'ML202']).nullable(),
  checks: z.array(SlotCheck),
});
export type Slot = z.output<typeof Slot>;

export const FindSlots = z.strictObject({
  evaluationId: idOf('Evaluation'),
  physicianId: severalOf(z.uuid()),
  locationId: severalOf(z.uuid()),
  /** Not before this day; today when left out. */
  from: CalendarDateField.optional(),
});
export interface SlotFilters {
  readonly physicianId?: readonly string[];
  readonly locationId?: readonly string[];
  readonly from?: string;
}

/** The window as a line: asked, today, 90, 120. */
export const AppointmentWindow = z.object({
  /** False where 8 CCR 31.3(e) does not apply: no QME case. Then the days are given all the same, without consequence. */
  applies: z.boolean(),
  askedOn: z.string(),
  day90On: z.string(),
  day120On: z.string(),
  todayDay: z.number(),
  /** The last day that is open with the consents that are recorded; null for no end. */
  openUntil: z.string().nullable(),
  section: z.string(),
  confidence: z.string(),
  /** 8 CCR 34(e): the new date after we cancelled; null where that does not run. */
  afterOurCancellation: z.object({ cancelledOn: z.string(), lastOn: z.string(), section: z.string(), confidence: z.string() }).nullable(),
});
export type AppointmentWindow = z.output<typeof AppointmentWindow>;

const slotGroups = ['inside', 'waiver', 'both_sides'] as const;

export const SlotFinder = z.object({
  today: z.string(),
  evaluation: z.object({
    id: z.string(),
    caseId: z.string(),
    caseNumber: z.number(),
    caseKind: CaseKind,
    kind: EvaluationKind,
    state: EvaluationState,
    claimantName: z.string(),
    panelNumber: z.string(),
    represented: z.boolean(),
    physicianId: z.string(),
    physicianName: z.string(),
    /** The office on the panel form. */
    locationId: z.string().nullable(),
    locationName: z.string().nullable(),
    scheduledOn: z.string().nullable(),
    startMinute: z.number().nullable(),
    minutes: z.number(),
    interpreterLanguage: z.string(),
    version: z.number(),
  }),
  window: AppointmentWindow,
  waivers: z.array(Waiver),
  code: CodeTurn.nullable(),
  /** In the order of the window. A case that has none gets everything in `inside`. `slots` are the first ones of `count`. */
  groups: z.array(z.object({ key: z.enum(slotGroups), fromOn: z.string(), toOn: z.string(), count: z.number(), slots: z.array(Slot) })),
  /** Places whose free times cannot be offered, and why. */
  refused: z.array(z.object({ physicianId: z.string(), physicianName: z.string(), locationId: z.string(), locationName: z.string(), slotCount: z.number(), says: z.string(), section: z.string().nullable() })),
  /** Only when nothing is left inside the window that needs no consent. */
  nothingInside: z
    .object({
      /** Appointments in our way whose own window still has room, with where they could go. */
      movable: z.array(z.object({
        evaluationId: z.string(), caseId: z.string(), caseNumber: z.number(), claimantName: z.string(), caseKind: CaseKind,
        on: z.string(), startMinute: z.number(), minutes: z.number(), physicianId: z.string(), locationId: z.string().nullable(), locationName: z.string().nullable(),
        /** Day of its own window, and its last day without a consent; null where it has none. */
        day: z.number().nullable(), openUntil: z.string().nullable(), notified: z.boolean(), version: z.number(), to: z.array(Slot),
      })),
      /** Who or where else has room inside the window, and what it would take. */
      room: z.array(z.object({ physicianId: z.string(), physicianName: z.string(), locationId: z.string(), locationName: z.string(), slotCount: z.number(), first: Slot, takes: z.enum(['nothing', 'other_office', 'other_physician', 'new_panel']), says: z.string() })),
      /** What this appointment is expected to earn; null for a role that sees no money. */
      worth: z.object({ expectedCents: z.number(), feeCode: z.string(), feeReason: z.string() }).nullable(),
      /** A further clinic day inside the window. `money` is null for a role that sees none. */
      extraDays: z.array(z.object({
        on: z.string(), physicianId: z.string(), physicianName: z.string(), locationId: z.string(), locationName: z.string(), startMinute: z.number(), endMinute: z.number(), slotMinutes: z.number(), seats: z.number(), travelMinutes: z.number(),
        /** Evaluations that wait for a date with this physician, this one included. */
        waitingCount: z.number(),
        money: z.object({ worthCents: z.number(), roomRentCents: z.number(), netCents: z.number(), breakEvenCount: z.number(), pays: z.boolean(), says: z.string() }).nullable(),
      })),
    })
    .nullable(),
});
export type SlotFinder = z.output<typeof SlotFinder>;

/** A drag before it is dropped. Left out: as it stands now. */
export const PreviewMove = z.strictObject({
  evaluationId: idOf('Evaluation'),
  on: CalendarDateField,
  startMinute: z.coerce.number().int().min(0).max(1439).optional(),
  minutes: z.coerce.number().int().min(1).max(1440).optional(),
  physicianId: idOf('Physician').optional(),
  locationId: idOf('Location').optional(),
});
export interface MoveTarget {
  readonly evaluationId: string;
  readonly on: string;
  readonly startMinute?: number;
  readonly minutes?: number;
  readonly physicianId?: string;
  readonly locationId?: string;
}

const Place = z.object({ on: z.string(), startMinute: z.number().nullable(), minutes: z.number(), physicianId: z.string(), physicianName: z.string(), locationId: z.string().nullable(), locationName: z.string().nullable() });

export const consequenceKeys = [
  'past', 'closed_case', 'not_movable', 'taken', 'full', 'overlap_claimant', 'outside_hours', 'closed_day', 'kind_not_seen', 'unavailable', 'not_eligible', 'holiday', 'window', 'past_90', 'past_120', 'past_60', 'other_office', 'other_physician',
  'good_cause', 'notice_again', 'records_exchange', 'records_exchange_short', 'interpreter', 'code_turns', 'travel',
] as const;

/** One consequence of a move, said before it. `block` cannot be done; `warn` is to be thought of, or needs something in writing first; `info` follows by itself. */
export const Consequence = z.object({ key: z.enum(consequenceKeys), severity: z.enum(['info', 'warn', 'block']), title: z.string(), text: z.string(), section: z.string().nullable(), confidence: z.string().nullable(), on: z.string().nullable() });
export type Consequence = z.output<typeof Consequence>;

export const MovePreview = z.object({
  evaluationId: z.string(),
  version: z.number(),
  /** Null when it has no day yet. */
  from: Place.nullable(),
  to: Place,
  /** Day of the window on which it would fall; null where none counts. */
  day: z.number().nullable(),
  /** False when some consequence blocks it. Needs alone do not: they can come along with the booking. */
  allowed: z.boolean(),
  needs: z.array(SlotNeed),
  missing: z.array(SlotNeed),
  consequences: z.array(Consequence),
  code: CodeTurn.nullable(),
  /** Free times near the one that was asked for; when that one is taken or closed. */
  nearby: z.array(Slot),
});
export type MovePreview = z.output<typeof MovePreview>;
