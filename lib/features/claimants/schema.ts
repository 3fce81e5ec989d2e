import { z } from 'zod';
import { idOf } from '../fields';

export const ClaimantId = idOf('Claimant');

export const FindClaimants = z.strictObject({ q: z.string().trim().max(120) });

/** Two lines of a type-ahead: the name, and what tells two of the same name apart. */
export const FoundClaimant = z.object({
  id: z.string(),
  name: z.string(),
  bornOn: z.string().nullable(),
  detail: z.string(),
  /** Exams that were held, for the live fee: with them the form decides ML201 or ML202 as the server does. */
  exams: z.array(z.object({ caseId: z.string().nullable(), physicianId: z.string(), code: z.enum(['ML201', 'ML202']), examOn: z.string(), claimNumber: z.string(), injuredOn: z.string().nullable() })),
});
export type FoundClaimant = z.output<typeof FoundClaimant>;

export const FoundClaimants = z.object({ claimants: z.array(FoundClaimant) });
export type FoundClaimants = z.output<typeof FoundClaimants>;
