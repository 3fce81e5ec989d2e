import { api, upload } from '../../http/client';
import type { TaxFormKept } from './schema';

/** Sends the bytes of a signed W-9. */
export const keepingTaxForm = ({ taxIdentityId, file }: { taxIdentityId: string; file: File }) => upload<TaxFormKept>(`/tax-identities/${taxIdentityId}/w9/${encodeURIComponent(file.name)}`, file, () => undefined);

export const removingTaxForm = (taxIdentityId: string) => api<{ taxIdentityId: string }>('DELETE', `/tax-identities/${taxIdentityId}/w9`);

/** Where a browser downloads it. */
export const taxFormHref = (taxIdentityId: string) => `/api/v1/tax-identities/${taxIdentityId}/w9`;
