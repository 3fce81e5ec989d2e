'use client';

import { useState } from 'react';

/**
 * Tells libraries the nonce by which this document lets them write a style. The document keeps the policy that it was loaded under, so the
 * first nonce stands, whatever a later reading of the layout would bring.
 */
export function NonceMeta({ nonce }: { readonly nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" content={first} nonce={first} suppressHydrationWarning />;
}
