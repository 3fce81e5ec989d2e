'use client';

import { RowAction } from '@/components/forms/row-action';
import { revokingApiToken } from '@/lib/features/api-tokens/client';

/** Ends one of one’s own API tokens. */
export function TokenAction({ tokenId, name }: { readonly tokenId: string; readonly name: string }) {
  return <RowAction change={revokingApiToken} input={tokenId} label="Revoke" says={`Revoke the token ${name}`} done={`${name} no longer works.`} />;
}
