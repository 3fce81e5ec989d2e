'use client';

import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Recovery codes, this one time: to be printed or copied, for they are not shown again. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const [copied, setCopied] = useState(false);
  return (
    <section aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" className="font-semibold">
        Recovery codes
      </h2>
      <p className="mt-1 text-soft">Each opens your account once when the app is not at hand. Keep them apart from your password: they are not shown again.</p>
      <ol className="ident mt-3 grid max-w-[400px] grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-border px-4 py-3 text-base">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="no-print mt-3 flex gap-2">
        <Button onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" /> Print
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}>
          <Copy aria-hidden className="size-4" /> {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </section>
  );
}
