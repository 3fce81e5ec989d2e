import { z } from 'zod';
import { CentsField, idOf, line, PagesField, VersionField } from '../fields';

const OptionalCents = CentsField.nullable().default(null);

const agreement = {
  name: line(120),
  payerId: idOf('Contact').nullable().default(null),
  examCents: CentsField,
  hourlyCents: OptionalCents,
  perPageCents: OptionalCents,
  includedPages: PagesField.default(0),
  noShowCents: OptionalCents,
  lateCancelCents: OptionalCents,
  minimumCents: OptionalCents,
  depositCents: OptionalCents,
  reportDays: z.number().int('Whole days').min(1, 'At least one day').max(365, 'At most 365 days').default(30),
};

export const AddAgreement = z.strictObject(agreement);
export const AmendAgreement = z.strictObject({ ...agreement, agreementId: idOf('FeeAgreement'), version: VersionField, active: z.boolean().default(true) });
export const ListAgreements = z.strictObject({});

const Cents = z.number().int();
export const Agreement = z.object({
  id: z.string(), name: z.string(), payerId: z.string().nullable(), payerName: z.string().nullable(),
  examCents: Cents, hourlyCents: Cents.nullable(), perPageCents: Cents.nullable(), includedPages: z.number().int(),
  noShowCents: Cents.nullable(), lateCancelCents: Cents.nullable(), minimumCents: Cents.nullable(), depositCents: Cents.nullable(),
  reportDays: z.number().int(), active: z.boolean(), version: z.number().int(),
});
export type Agreement = z.output<typeof Agreement>;
export const AgreementList = z.object({ agreements: z.array(Agreement) });
export type AgreementList = z.output<typeof AgreementList>;
