import type { Metadata } from 'next';
import { z } from 'zod';
import { RecordScreen } from '@/components/payments/record-screen';
import { readBankLine } from '@/lib/features/bank-imports/queries';
import { readCase } from '@/lib/features/cases/queries';
import { listOpenItems } from '@/lib/features/receipts/queries';
import { readContact } from '@/lib/features/contacts/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Record a check' };

export default async function NewReceiptPage({ searchParams }: PageProps<'/payments/new'>) {
  const [ctx, params] = await Promise.all([pageFor('receipt.record'), searchParams]);
  const idOf = (name: string): string | null => z.uuid().safeParse([params[name]].flat()[0]).data ?? null;
  const [lineId, caseId] = [idOf('line'), idOf('case')];
  const bankLine = lineId ? await orNotFound(() => readBankLine(ctx, { bankLineId: lineId as never })) : null;
  const held = caseId ? await orNotFound(() => readCase(ctx, { caseId: caseId as never })) : null;
  const payerId = idOf('payer') ?? held?.payer.id ?? null;
  const payer = payerId ? await orNotFound(() => readContact(ctx, { contactId: payerId })) : null;
  const open = payer && !held ? await listOpenItems(ctx, { payerId: payer.id as never }) : null;
  return (
    <RecordScreen
      key={payer?.id ?? 'nobody'}
      payer={payer && { id: payer.id, name: payer.name }}
      deposit={held && { caseId: held.id, caseNumber: held.number, claimantName: held.claimant.name }}
      items={open?.rows ?? []}
      openCount={open?.count ?? 0}
      bankLine={bankLine}
      today={ctx.today}
    />
  );
}
