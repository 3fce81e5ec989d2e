'use client';

import { Link2, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../ui/button';

interface Props {
  readonly id: string;
  readonly title: string;
  /** The address that shows this page as it stands now. */
  readonly link: string;
  readonly fields: ReactNode;
  readonly answer: ReactNode;
}

/** One calculator: its question, what it asks, and the answer under it. */
export function Panel({ id, title, link, fields, answer }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex flex-col rounded-md border border-border bg-surface break-inside-avoid">
      <div className="flex min-h-12 items-center gap-1 border-b border-hairline px-5 max-sm:px-4">
        <h2 id={`${id}-title`} className="mr-auto text-base font-semibold">
          {title}
        </h2>
        <CopyLink link={`${link}#${id}`} />
        <Button kind="ghost" size="sm" iconOnly aria-label={`Print: ${title}`} className="no-print noscript:hidden" onClick={() => window.print()}>
          <Printer aria-hidden />
        </Button>
      </div>
      <div className="grid grid-cols-1 gap-x-4 gap-y-3.5 p-5 sm:grid-cols-2 max-sm:p-4">
        {fields}
        <button type="submit" className={`${buttonClass({ kind: 'outline' })} hidden noscript:inline-flex sm:col-span-2`}>
          Calculate
        </button>
      </div>
      <div className="grow rounded-b-md border-t border-hairline bg-subtle px-5 pt-4 pb-5 max-sm:px-4 print:bg-transparent">{answer}</div>
    </section>
  );
}

/** A link that is also an address: without JavaScript it opens what it would have copied. */
function CopyLink({ link }: { readonly link: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <a
      href={link}
      className={buttonClass({ kind: 'ghost', size: 'sm' }, 'no-print')}
      onClick={(event) => {
        if (!('clipboard' in navigator)) return;
        event.preventDefault();
        void navigator.clipboard.writeText(new URL(link, location.href).href).then(() => setCopied(true));
      }}
      onBlur={() => setCopied(false)}
    >
      <Link2 aria-hidden />
      <span aria-live="polite">{copied ? 'Copied' : 'Copy link'}</span>
    </a>
  );
}
