import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { AddAgreement, Agreement, AgreementList, AmendAgreement } from './schema';

export const agreementKeys = { all: ['agreements'] as const, of: (payerId: string) => ['agreements', 'of', payerId] as const };

/** What clients agreed to pay. */
export function agreements() {
  return queryOptions({ queryKey: agreementKeys.all, queryFn: ({ signal }) => api<AgreementList>('GET', '/agreements', { signal }), staleTime: 60_000 });
}

/** What one payer agreed to pay. */
export function agreementsOf(payerId: string) {
  return queryOptions({ queryKey: agreementKeys.of(payerId), queryFn: ({ signal }) => api<AgreementList>('GET', `/agreements${queryString({ payerId })}`, { signal }) });
}

export const addingAgreement = mutationOptions({ mutationFn: ({ idempotencyKey, ...body }: z.input<typeof AddAgreement> & { readonly idempotencyKey: string }) => api<Agreement>('POST', '/agreements', { body, idempotencyKey }) });
export const amendingAgreement = mutationOptions({
  mutationFn: ({ agreementId, ...body }: z.input<typeof AmendAgreement>) => api<Agreement>('PATCH', `/agreements/${agreementId}`, { body }),
});
