import { z } from 'zod';
import { costKinds } from '../../domain/income/net';
import { CalendarDateField, CentsField, idOf, line, VersionField } from '../fields';

export const costKindLabels = {
  share: 'Share of what is collected',
  monthly: 'Every month',
  exam_day: 'Each day with exams',
  hour: 'Each hour of physician time',
} as const satisfies Record<(typeof costKinds)[number], string>;

const cost = {
  name: line(80),
  kind: z.enum(costKinds),
  /** Of a share, in ten-thousandths. */
  shareBps: z.number().int('Whole hundredths of a percent').min(1, 'Above zero').max(10_000, 'At most 100%').nullable().default(null),
  amountCents: CentsField.nullable().default(null),
  /** All of them where it is null. */
  physicianId: idOf('Physician').nullable().default(null),
  locationId: idOf('Location').nullable().default(null),
  startsOn: CalendarDateField,
  endsOn: CalendarDateField.nullable().default(null),
};

interface Terms {
  readonly kind: (typeof costKinds)[number];
  readonly shareBps: number | null;
  readonly amountCents: number | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A share needs its percent and the others an amount; the last day does not lie before the first. */
function soundCost({ value, issues }: { value: Terms; issues: z.core.$ZodRawIssue[] }): void {
  const refuse = (field: string, message: string) => void issues.push({ code: 'custom', path: [field], message, input: value });
  if (value.kind === 'share' && value.shareBps === null) refuse('shareBps', 'Give the percent');
  if (value.kind !== 'share' && (value.amountCents === null || value.amountCents === 0)) refuse('amountCents', 'Give the amount');
  if (value.endsOn !== null && value.endsOn < value.startsOn) refuse('endsOn', 'The last day lies before the first');
}

export const AddCost = z.strictObject(cost).check(soundCost);
export type AddCost = z.input<typeof AddCost>;
export const AmendCost = z.strictObject({ ...cost, costId: idOf('Cost'), version: VersionField }).check(soundCost);
export type AmendCost = z.input<typeof AmendCost>;
/** From `endsOn` on it counts no more; without a day it never counted at all. */
export const EndCost = z.strictObject({ costId: idOf('Cost'), version: VersionField, endsOn: CalendarDateField.nullable() });
export type EndCost = z.input<typeof EndCost>;
export const NoCostInput = z.strictObject({});

export const Cost = z.object({
  id: z.string(), name: z.string(), kind: z.enum(costKinds), shareBps: z.number().nullable(), amountCents: z.number().nullable(), physicianId: z.string().nullable(), physicianName: z.string().nullable(),
  locationId: z.string().nullable(), locationName: z.string().nullable(), startsOn: z.string(), endsOn: z.string().nullable(), active: z.boolean(), version: z.number(),
});
export type Cost = z.output<typeof Cost>;
export const CostList = z.object({ costs: z.array(Cost) });
export type CostList = z.output<typeof CostList>;
