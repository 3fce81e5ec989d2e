'use client';

import { Download, Pencil, Printer } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import type { Invoice } from '@/lib/features/invoices/schema';
import { formatDollars } from '@/lib/format/money';

const load = () => import('./invoice-dialogs');
const InvoiceDialog = dynamic(() => load().then((module) => module.InvoiceDialog), { ssr: false });

type Act = 'issue' | 'issue_and_send' | 'post_payment' | 'credit' | 'void' | 'discard';
const menuLabels = { issue: 'Issue only', credit: 'Credit note', void: 'Void', discard: 'Discard draft' } as const;

/** What may be done with the invoice; the one filled button names its amount. A block disables it and says why. */
export function InvoiceActions({ invoice, editing }: { readonly invoice: Invoice; readonly editing: boolean }) {
  const [act, setAct] = useState<Act | null>(null);
  const may = (one: Invoice['acts'][number]) => invoice.acts.includes(one);
  const block = invoice.checks.find(({ tone }) => tone === 'block');
  const menu = (['issue', 'credit', 'void', 'discard'] as const).filter((one) => may(one) && (one !== 'issue' || (!editing && block === undefined))).map((id) => ({ id, label: menuLabels[id] }));
  return (
    <>
      <Button kind="ghost" iconOnly aria-label="Print" onClick={() => window.print()}>
        <Printer aria-hidden />
      </Button>
      <a href={`/api/v1/invoices/${invoice.id}/pdf`} download className={buttonClass({ kind: 'outline' })}>
        <Download aria-hidden className="size-4" /> PDF
      </a>
      {may('revise') && !editing && (
        <ButtonLink href={`/invoices/${invoice.id}?edit=lines`} scroll={false}>
          <Pencil aria-hidden className="size-4" /> Edit lines
        </ButtonLink>
      )}
      {invoice.kind === 'INVOICE' && invoice.state === 'ISSUED' && <ButtonLink href={`/invoices/${invoice.id}/send`}>Send</ButtonLink>}
      {menu.length > 0 && <OverflowMenu label="More for this invoice" choices={menu} onChoose={setAct} />}
      {may('issue') && !editing && (
        <Button kind="primary" disabled={block !== undefined} title={block?.title} aria-describedby={block ? 'why-not-issued' : undefined} onClick={() => setAct('issue_and_send')} onPointerEnter={() => void load()}>
          Issue and send, {formatDollars(invoice.totalCents)}
        </Button>
      )}
      {block && (
        <span id="why-not-issued" className="sr-only">
          {block.title}. {block.detail}
        </span>
      )}
      {may('post_payment') && (
        <Button kind="primary" onClick={() => setAct('post_payment')} onPointerEnter={() => void load()}>
          Post payment
        </Button>
      )}
      {act && <InvoiceDialog act={act} invoice={invoice} onClose={() => setAct(null)} />}
    </>
  );
}
