'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useNotice } from '@/components/ui/notice';
import { useReviseInvoice } from '@/lib/features/invoices/client';
import type { Invoice } from '@/lib/features/invoices/schema';
import { formatDollars } from '@/lib/format/money';
import { RequestFailed } from '@/lib/http/client';
import { amountOf, draftOf, emptyLine, isChanged, problemsOf, toRevised, type LineDraft } from './line-draft';
import { LineFields } from './line-fields';

/** The lines of a draft as fields. A changed line asks why; what was drafted stays beside it. */
export function LineEditor({ invoice }: { readonly invoice: Invoice }) {
  const router = useRouter();
  const notify = useNotice();
  const revise = useReviseInvoice();
  const [lines, setLines] = useState<readonly LineDraft[]>(() => invoice.lines.map(draftOf));
  const [errors, setErrors] = useState<readonly { path: string; message: string }[]>([]);
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const totalCents = lines.reduce((sum, line) => sum + (amountOf(line) ?? 0), 0);
  const back = `/invoices/${invoice.id}`;
  const change = (key: string, next: Partial<LineDraft>) => setLines(lines.map((line) => (line.key === key ? { ...line, ...next } : line)));

  const save = () => {
    if (revise.isPending) return;
    const found = problemsOf(lines, invoice.lines);
    setErrors(found);
    setRefusal(null);
    if (found.length > 0) return;
    revise.mutate(
      { input: { invoiceId: invoice.id, version: invoice.version, lines: lines.map(toRevised) } },
      {
        onSuccess: () => {
          notify({ message: `Lines saved, ${formatDollars(totalCents)}.` });
          router.push(back);
          router.refresh();
        },
        onError: (error) => {
          if (!(error instanceof RequestFailed)) throw error;
          if (error.code === 'offline') reportLostConnection();
          setRefusal(error);
        },
      },
    );
  };

  return (
    <form
      noValidate
      className="flex flex-col gap-3 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      {(errors.length > 0 || refusal) && <ErrorSummary title={errors.length > 0 ? 'Not saved. These lines need you.' : (refusal?.message ?? '')} errors={errors} />}
      {refusal?.status === 409 && (
        <p className="text-muted">
          Somebody else saved this draft meanwhile. What you typed is kept here; <ButtonLink href={back} size="sm">open theirs</ButtonLink> to compare.
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {lines.map((line) => {
          const stored = invoice.lines.find(({ id }) => id === line.key);
          return (
            <li key={line.key} className="border-b border-hairline pb-3">
              <LineFields
                line={line}
                draftedCents={stored?.draftedAmountCents ?? null}
                changed={isChanged(line, stored)}
                errorOf={(field) => errors.find(({ path }) => path === `${line.key}.${field}`)?.message}
                onChange={(next) => change(line.key, next)}
                onRemove={stored?.draftedAmountCents != null ? () => change(line.key, { units: '0' }) : () => setLines(lines.filter(({ key }) => key !== line.key))}
              />
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={() => setLines([...lines, emptyLine()])}>
          <Plus aria-hidden /> Add a line
        </Button>
        <p className="ml-auto" role="status">
          Total <strong className="num text-lg font-semibold">{formatDollars(totalCents)}</strong>{' '}
          {totalCents !== invoice.draftedCents && <span className="num text-muted">drafted {formatDollars(invoice.draftedCents)}</span>}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" pending={revise.isPending} className="max-sm:w-full">
          Save lines, {formatDollars(totalCents)}
        </Button>
        <ButtonLink href={back} scroll={false} className="max-sm:w-full">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
