import { z } from 'zod';
import { idOf, line } from '../fields';

const TaxIdentityId = idOf('TaxIdentity');

export const PrepareTaxForm = z.strictObject({ taxIdentityId: TaxIdentityId, name: line(255) });
export const TaxFormPrepared = z.object({ practiceId: z.string(), limitBytes: z.number() });
export const KeepTaxForm = z.strictObject({
  taxIdentityId: TaxIdentityId, name: line(255), mediaType: z.literal('application/pdf', 'A W-9 is kept as PDF'), bytes: z.number().int().min(1, 'The file is empty').max(10_000_000, 'The file is larger than 10 MB'), sha256: z.string().regex(/^[0-9a-f]{64}$/), blobId: z.uuid(), keySealed: z.string(),
});
export const RemoveTaxForm = z.strictObject({ taxIdentityId: TaxIdentityId });
export const ReadTaxForm = RemoveTaxForm;
/** The signed form that goes with bills, by its own words. */
export const TaxFormKept = z.object({ taxIdentityId: z.string(), name: z.string(), keptAt: z.string() });
export type TaxFormKept = z.output<typeof TaxFormKept>;
export const TaxFormRemoved = z.object({ taxIdentityId: z.string() });
export const TaxFormFile = z.object({ practiceId: z.string(), fileId: z.string(), name: z.string(), keySealed: z.string(), sha256: z.string() });
