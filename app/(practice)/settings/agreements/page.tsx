import type { Metadata } from 'next';
import Link from 'next/link';
import { AgreementState } from '@/components/contacts/agreement-state';
import { AgreementForm } from '@/components/practice/agreement-form';
import { EditPanel } from '@/components/settings/edit-panel';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { can } from '@/lib/auth/permissions';
import { listAgreements } from '@/lib/features/agreements/queries';
import { readContact } from '@/lib/features/contacts/queries';
import { distance, formatDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Fee agreements' };
const href = '/settings/agreements';

export default async function AgreementsPage({ searchParams }: PageProps<'/settings/agreements'>) {
  const ctx = await pageFor('agreement.list');
  const { edit, payer: payerId } = await searchParams;
  const { agreements } = await listAgreements(ctx, {});
  const [mayChange, maySeeContacts] = [can(ctx.actor.role, 'agreement.amend'), can(ctx.actor.role, 'contact.read')];
  const edited = mayChange ? (agreements.find(({ id }) => id === edit) ?? null) : null;
  const open = mayChange && (edit === 'new' || edited !== null);
  const payer = open && typeof payerId === 'string' ? await orNotFound(() => readContact(ctx, { contactId: payerId })) : null;
  const amount = (cents: number | null) => (cents === null ? <span className="text-muted">None</span> : formatCents(cents));
  return (
    <SettingsPage title="Fee agreements" href={href} role={ctx.actor.role} actions={mayChange && !open && <ButtonLink href={`${href}?edit=new`} kind="primary">Add an agreement</ButtonLink>}>
      {open && (
        <EditPanel title={edited ? `Change ${edited.name}` : payer ? `Add an agreement with ${payer.name}` : 'Add an agreement'}>
          <AgreementForm key={edited ? `${edited.id} ${edited.version}` : `new ${payer?.id ?? ''}`} agreement={edited} payer={payer && { id: payer.id, name: payer.name }} backHref={payer ? `/contacts/${payer.id}` : href} />
        </EditPanel>
      )}
      <div className="overflow-x-auto">
        <table className="data-table rows-2">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className="end">Exam</th>
              <th scope="col" className="end max-sm:hidden">Hour</th>
              <th scope="col" className="end max-sm:hidden">Page</th>
              <th scope="col" className="end max-sm:hidden">No-show</th>
              <th scope="col" className="end max-sm:hidden">Report, days</th>
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
                  <span className="block text-xs font-normal text-muted">
                    {agreement.payerName === null ? 'Any client' : maySeeContacts ? <Link href={`/contacts/${agreement.payerId}`} className="row-link" prefetch={false}>{agreement.payerName}</Link> : agreement.payerName}
                  </span>
                  <span className="block text-xs font-normal text-muted sm:hidden">{[agreement.hourlyCents !== null && `${formatCents(agreement.hourlyCents)} an hour`, agreement.perPageCents !== null && `${formatCents(agreement.perPageCents)} a page`, agreement.noShowCents !== null && `${formatCents(agreement.noShowCents)} no-show`].filter(Boolean).join(', ')}</span>
                </th>
                <td className="num end">{formatCents(agreement.examCents)}</td>
                <td className="num end max-sm:hidden">{amount(agreement.hourlyCents)}</td>
                <td className="num end max-sm:hidden">{amount(agreement.perPageCents)}</td>
                <td className="num end max-sm:hidden">{amount(agreement.noShowCents)}</td>
                <td className="num end max-sm:hidden">{agreement.reportDays}</td>
                <td className="sm:whitespace-nowrap">
                  <AgreementState agreement={agreement} today={ctx.today} />
                  {agreement.expiresOn && <span className="block text-xs text-muted">through {formatDay(agreement.expiresOn, ctx.today)}, {distance(agreement.expiresOn, ctx.today)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {agreements.length === 0 && <p className="py-4 text-muted">No agreement yet. An IME case is priced by the agreement chosen when it is logged.</p>}
    </SettingsPage>
  );
}
