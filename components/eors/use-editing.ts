'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { focusTitle } from '@/components/ui/focus-title';
import { useNotice } from '@/components/ui/notice';
import { usePostEor, useRecordEor, useReviseEor } from '@/lib/features/eors/client';
import type { EorMoney } from '@/lib/features/eor-postings/schema';
import type { Eor, EorInvoice, EorLineTyped } from '@/lib/features/eors/schema';
import { RequestFailed } from '@/lib/http/client';
import { readLine, type DraftLine } from './line-draft';

export interface Head {
  readonly servedOn: string;
  readonly receivedOn: string;
  readonly payerReference: string;
  readonly checkReference: string;
  readonly note: string;
}

type Problem = { readonly path: string; readonly message: string };

const rename: Readonly<Record<string, string>> = { billedCents: 'billed', allowedCents: 'allowed', paidCents: 'paid', adjustments: 'reasons' };

/** Saves or posts what stands in the form; a refusal keeps it. A second press under the same key has no second effect. */
export function useEditing(eor: Eor | null) {
  const router = useRouter();
  const notify = useNotice();
  const [record, revise, post] = [useRecordEor(), useReviseEor(), usePostEor()];
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const submit = async ({ head, lines, invoice, money, accepted }: { head: Head; lines: readonly DraftLine[]; invoice: EorInvoice | null; money: EorMoney | null; accepted: { twinAccepted: boolean; overpaymentAccepted: boolean } }) => {
    if (pending) return;
    const read = lines.map(readLine);
    const found = read.flatMap(({ problems: of }, at) => of.map(({ field, message }) => ({ path: `lines.${at}.${field}`, message })));
    if (invoice === null && eor === null) found.push({ path: 'invoiceId', message: 'Choose the invoice' });
    setProblems(found);
    setRefusal(null);
    if (found.length > 0) return;
    setPending(true);
    const fields = { ...head, servedOn: head.servedOn === '' ? null : head.servedOn, lines: read.flatMap(({ line }): EorLineTyped[] => (line ? [line] : [])) };
    try {
      if (eor === null) {
        const answer = await record.mutateAsync({ input: { ...fields, invoiceId: invoice?.id as never, money, ...accepted }, idempotencyKey: key });
        notify({ message: [money ? 'Posted.' : 'Kept as a draft.', ...answer.notices].join(' ') });
        router.push(`/eors/${answer.eor.id}`);
        return focusTitle(`/eors/${answer.eor.id}`);
      }
      const revised = await revise.mutateAsync({ input: { ...fields, eorId: eor.id as never, version: eor.version, invoiceId: (invoice?.id ?? null) as never } });
      if (money === null) return notify({ message: 'Saved. Nothing is posted yet.' });
      const answer = await post.mutateAsync({ input: { eorId: eor.id as never, version: revised.eor.version, money, ...accepted }, idempotencyKey: key });
      notify({ message: ['Posted.', ...answer.notices].join(' ') });
      focusTitle();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.code === 'offline') reportLostConnection();
      else if (error.status < 500 && error.code !== 'idempotency.key_reused') setKey(crypto.randomUUID());
      setRefusal(error);
    } finally {
      setPending(false);
    }
  };

  const errors: readonly Problem[] = problems.length > 0 ? problems : (refusal?.errors ?? []).map(({ path, message }) => ({ path: path.split('.').map((part) => rename[part] ?? part).join('.'), message }));
  return {
    submit, pending, errors,
    title: errors.length > 0 ? 'Not saved. What you typed is kept.' : (refusal?.message ?? null),
    refusedBy: refusal?.code ?? null,
    errorOf: (path: string) => errors.find((one) => one.path === path)?.message,
  };
}
