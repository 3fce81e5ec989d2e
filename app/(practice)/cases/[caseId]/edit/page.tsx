import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { EditScreen } from '@/components/cases/edit-screen';
import { can } from '@/lib/auth/permissions';
import { NotFound } from '@/lib/core/errors';
import { caseDetail } from '@/lib/features/cases/client';
import { readCase } from '@/lib/features/cases/queries';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Edit facts' };

export default async function EditCasePage({ params }: { readonly params: Promise<{ caseId: string }> }) {
  const [ctx, { caseId }] = await Promise.all([signedInPage(), params]);
  if (!z.uuid().safeParse(caseId).success || !can(ctx.actor.role, 'case.amend')) notFound();
  const load = () =>
    readCase(ctx, { caseId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={caseDetail(caseId)} load={load}>
      <EditScreen caseId={caseId} />
    </Prefetch>
  );
}
