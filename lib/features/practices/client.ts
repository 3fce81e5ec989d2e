import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type {
  AddLocation, AddPhysician, AddTaxIdentity, AmendLocation, AmendPhysician, AmendPractice, AmendTaxIdentity, FoundPractice,
  Location, OwnPractices, Physician, Practice, PracticeFacts, TaxIdentity,
} from './schema';

export const practiceKeys = { all: ['practice'] as const, own: ['practices', 'own'] as const };

/** The practice with its physicians and locations. */
export function practice() {
  return queryOptions({ queryKey: practiceKeys.all, queryFn: ({ signal }) => api<Practice>('GET', '/practice', { signal }), staleTime: 5 * 60_000 });
}

/** The practices one belongs to. */
export function ownPractices() {
  return queryOptions({ queryKey: practiceKeys.own, queryFn: ({ signal }) => api<OwnPractices>('GET', '/practices', { signal }) });
}

export const foundingPractice = mutationOptions({ mutationFn: (body: z.input<typeof FoundPractice>) => api<{ practiceId: string }>('POST', '/practices', { body }) });
export const amendingPractice = mutationOptions({ mutationFn: (body: z.input<typeof AmendPractice>) => api<PracticeFacts>('PATCH', '/practice', { body }) });

export const addingPhysician = mutationOptions({ mutationFn: (body: z.input<typeof AddPhysician>) => api<Physician>('POST', '/physicians', { body }) });
export const amendingPhysician = mutationOptions({
  mutationFn: ({ physicianId, ...body }: z.input<typeof AmendPhysician>) => api<Physician>('PATCH', `/physicians/${physicianId}`, { body }),
});

export const addingLocation = mutationOptions({ mutationFn: (body: z.input<typeof AddLocation>) => api<Location>('POST', '/locations', { body }) });
export const amendingLocation = mutationOptions({
  mutationFn: ({ locationId, ...body }: z.input<typeof AmendLocation>) => api<Location>('PATCH', `/locations/${locationId}`, { body }),
});

export const addingTaxIdentity = mutationOptions({ mutationFn: (body: z.input<typeof AddTaxIdentity>) => api<TaxIdentity>('POST', '/tax-identities', { body }) });
export const amendingTaxIdentity = mutationOptions({
  mutationFn: ({ taxIdentityId, ...body }: z.input<typeof AmendTaxIdentity>) => api<TaxIdentity>('PATCH', `/tax-identities/${taxIdentityId}`, { body }),
});
