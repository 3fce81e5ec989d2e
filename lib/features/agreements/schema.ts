import { z } from 'zod';
import { dividesIntoSteps } from '../../domain/fee-schedule/agreement-time';
import { CalendarDateField, CentsField, idOf, line, note, PagesField, VersionField } from '../fields';

const OptionalCents = CentsField.nullable().default(null);
const OptionalMinutes = z.number().int('Whole minutes').min(1, 'At least one minute').max(6_000, 'At most 100 hours').nullable().default(null);
const OptionalDay = CalendarDateField.nullable().default(null);

/** The steps in which an hour can be billed: each divides it. */
export const timeSteps = [1, 5, 6, 10, 12, 15, 20, 30, 60] as const;

const agreement = {
  name: line(120),
  payerId: idOf('Contact').nullable().default(null),
  examCents: CentsField,
  hourlyCents: OptionalCents,
  hourlyIncrementMinutes: z.number().refine((minutes) => (timeSteps as readonly number[]).includes(minutes), 'Choose a step that divides the hour').default(15),
  /** Covered by the exam fee, and the least that is billed of work by the hour. */
  includedMinutes: OptionalMinutes,
  minimumMinutes: OptionalMinutes,
  perPageCents: OptionalCents,
  includedPages: PagesField.default(0),
  perInchCents: OptionalCents,
  rushCents: OptionalCents,
  /** Asked for within so many days of the exam, it is a rush without anybody saying so. */
  rushDays: z.number().int('Whole days').min(1, 'At least one day').max(90, 'At most 90 days').nullable().default(null),
  travelHourlyCents: OptionalCents,
  perMileCents: OptionalCents,
  noShowCents: OptionalCents,
  lateCancelCents: OptionalCents,
  lateCancelDays: z.number().int('Whole days').min(1, 'At least one day').max(30, 'At most 30 days').default(2),
  minimumCents: OptionalCents,
  depositCents: OptionalCents,
  reportDays: z.number().int('Whole days').min(1, 'At least one day').max(365, 'At most 365 days').default(30),
  startsOn: OptionalDay,
  expiresOn: OptionalDay,
  note: note(2000),
};

/** What no single field shows: time must be billable in whole cents, and the last day not lie before the first. */
function soundTerms({ value, issues }: { value: { hourlyCents: number | null; travelHourlyCents: number | null; rushCents: number | null; rushDays: number | null; hourlyIncrementMinutes: number; startsOn: string | null; expiresOn: string | null }; issues: z.core.$ZodRawIssue[] }): void {
  const refuse = (field: string, message: string) => void issues.push({ code: 'custom', path: [field], message, input: value });
  if (!dividesIntoSteps(value.hourlyCents ?? 0, value.hourlyIncrementMinutes)) refuse('hourlyCents', 'Change the hourly fee a little: a step of time must come to whole cents');
  if (!dividesIntoSteps(value.travelHourlyCents ?? 0, value.hourlyIncrementMinutes)) refuse('travelHourlyCents', 'Change the fee a little: a step of time must come to whole cents');
  if (value.rushDays !== null && value.rushCents === null) refuse('rushCents', 'Say what a rush costs, or leave its days empty');
  if (value.startsOn !== null && value.expiresOn !== null && value.expiresOn < value.startsOn) refuse('expiresOn', 'The last day lies before the first');
}

export const AddAgreement = z.strictObject(agreement).check(soundTerms);
export const AmendAgreement = z.strictObject({ ...agreement, agreementId: idOf('FeeAgreement'), version: VersionField, active: z.boolean().default(true) }).check(soundTerms);
export const ListAgreements = z.strictObject({ payerId: idOf('Contact').optional() });

const Cents = z.number().int();
export const Agreement = z.object({
  id: z.string(), name: z.string(), payerId: z.string().nullable(), payerName: z.string().nullable(),
  examCents: Cents, hourlyCents: Cents.nullable(), hourlyIncrementMinutes: z.number().int(), perPageCents: Cents.nullable(), includedPages: z.number().int(),
  includedMinutes: z.number().int().nullable(), minimumMinutes: z.number().int().nullable(), perInchCents: Cents.nullable(), rushCents: Cents.nullable(), rushDays: z.number().int().nullable(), travelHourlyCents: Cents.nullable(), perMileCents: Cents.nullable(),
  noShowCents: Cents.nullable(), lateCancelCents: Cents.nullable(), lateCancelDays: z.number().int(), minimumCents: Cents.nullable(), depositCents: Cents.nullable(),
  reportDays: z.number().int(), startsOn: z.string().nullable(), expiresOn: z.string().nullable(), note: z.string(), active: z.boolean(), version: z.number().int(),
  /** The terms as the sentences that an acceptance letter quotes. */
  terms: z.array(z.string()),
  /** Why it cannot be chosen for new work today; null when it can. */
  problem: z.string().nullable(),
});
export type Agreement = z.output<typeof Agreement>;
export const AgreementList = z.object({ agreements: z.array(Agreement) });
export type AgreementList = z.output<typeof AgreementList>;
