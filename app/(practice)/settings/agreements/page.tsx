import type { Metadata } from 'next';
import Link from 'next/link';
import { AgreementForm } from '@/components/practice/agreement-form';
import { EditPanel } from '@/components/settings/edit-panel';
import { InUse } from '@/components/settings/in-use';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { can } from '@/lib/auth/permissions';
import { listAgreements } from '@/lib/features/agreements/queries';
import { formatCents } from '@/lib/format/money';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Fee agreements' };
const href = '/settings/agreements';

export default async function AgreementsPage({ searchParams }: PageProps<'/settings/agreements'>) {
  const ctx = await pageFor('agreement.list');
  const { edit } = await searchParams;
  const { agreements } = await listAgreements(ctx, {});
  const mayChange = can(ctx.actor.role, 'agreement.amend');
  const edited = mayChange ? (agreements.find(({ id }) => id === edit) ?? null) : null;
  const open = mayChange && (edit === 'new' || edited !== null);
  const amount = (cents: number | null) => (cents === null ? <span className="text-muted">None</span> : formatCents(cents));
  return (
    <SettingsPage title="Fee agreements" href={href} role={ctx.actor.role} actions={mayChange && !open && <ButtonLink href={`${href}?edit=new`} kind="primary">Add an agreement</ButtonLink>}>
      {open && (
        <EditPanel title={edited ? `Change ${edited.name}` : 'Add an agreement'}>
          <AgreementForm key={edited ? `${edited.id} ${edited.version}` : 'new'} agreement={edited} />
        </EditPanel>
      )}
      <div className="overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Payer</th>
              <th scope="col" className="end">Exam</th>
              <th scope="col" className="end">Hour</th>
              <th scope="col" className="end">Page</th>
              <th scope="col" className="end">No-show</th>
              <th scope="col" className="end">Report, days</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {agreements.map((agreement) => (
              <tr key={agreement.id} data-selected={agreement.id === edited?.id || undefined}>
                <th scope="row">
                  {mayChange ? (
                    <Link href={`${href}?edit=${agreement.id}`} className="row-link" prefetch={false}>
                      {agreement.name}
                    </Link>
                  ) : (
                    agreement.name
                  )}
                </th>
                <td>{agreement.payerName ?? <span className="text-muted">Any</span>}</td>
                <td className="num end">{formatCents(agreement.examCents)}</td>
                <td className="num end">{amount(agreement.hourlyCents)}</td>
                <td className="num end">{amount(agreement.perPageCents)}</td>
                <td className="num end">{amount(agreement.noShowCents)}</td>
                <td className="num end">{agreement.reportDays}</td>
                <td><InUse active={agreement.active} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {agreements.length === 0 && <p className="py-4 text-muted">No agreement yet. An IME case is priced by the agreement chosen when it is logged.</p>}
    </SettingsPage>
  );
}
