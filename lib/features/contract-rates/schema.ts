import { z } from 'zod';
import { CalendarDateField, CentsField, idOf, line, note, VersionField } from '../fields';

export const ContractRateId = idOf('ContractRate');

export const contractCodes = ['ML200', 'ML201', 'ML202', 'ML203', 'ML204', 'ML205', 'MLPRR'] as const;

const terms = {
  payerId: idOf('Contact'),
  code: z.enum(contractCodes, 'Choose a code of the schedule'),
  /** A price a unit, or a share of the schedule's: one of the two. */
  unitPriceCents: CentsField.nullable().default(null),
  shareBps: z.number().int('Whole hundredths of a percent').min(1, 'Above zero').max(30_000, 'At most 300%').nullable().default(null),
  startsOn: CalendarDateField,
  endsOn: CalendarDateField.nullable().default(null),
  /** How the contract is found again: its name, number or day. */
  reference: line(160),
  note: note(1000),
};

/** One price and not two; the last day not before the first. */
function soundTerms({ value, issues }: { value: { unitPriceCents: number | null; shareBps: number | null; startsOn: string; endsOn: string | null }; issues: z.core.$ZodRawIssue[] }): void {
  const refuse = (field: string, message: string) => void issues.push({ code: 'custom', path: [field], message, input: value });
  if ((value.unitPriceCents === null) === (value.shareBps === null)) refuse('unitPriceCents', 'Give a price or a share of the schedule, one of the two');
  if (value.endsOn !== null && value.endsOn < value.startsOn) refuse('endsOn', 'The last day lies before the first');
}

export const AddContractRate = z.strictObject(terms).check(soundTerms);
export type AddContractRate = z.input<typeof AddContractRate>;
export const AmendContractRate = z.strictObject({ ...terms, contractRateId: ContractRateId, version: VersionField, active: z.boolean().default(true) }).check(soundTerms);
export type AmendContractRate = z.input<typeof AmendContractRate>;
export const ListContractRates = z.strictObject({ payerId: idOf('Contact').optional() });
export const ListDiscounts = z.strictObject({});

export const ContractRate = z.object({
  id: z.string(),
  payerId: z.string(),
  payerName: z.string(),
  code: z.enum(contractCodes),
  unitPriceCents: z.number().nullable(),
  shareBps: z.number().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  reference: z.string(),
  note: z.string(),
  active: z.boolean(),
  /** Whether it prices work of today. */
  inForce: z.boolean(),
  version: z.number(),
});
export type ContractRate = z.output<typeof ContractRate>;
export const ContractRateList = z.object({ rates: z.array(ContractRate), today: z.string() });
export type ContractRateList = z.output<typeof ContractRateList>;

/** Lines that a payer allowed below the schedule although no contract names a lower price, the most first. */
export const DiscountList = z.object({
  rows: z.array(z.object({ eorLineId: z.string(), eorId: z.string(), invoiceId: z.string(), number: z.string().nullable(), payerName: z.string(), servedOn: z.string().nullable(), code: z.string(), expectedCents: z.number(), allowedCents: z.number(), shortCents: z.number(), message: z.string(), section: z.string(), confidence: z.string() })),
  shortCents: z.number(),
});
export type DiscountList = z.output<typeof DiscountList>;
