import type { Metadata } from 'next';
import Link from 'next/link';
import { TaxFormFile } from '@/components/practice/tax-form-file';
import { TaxIdentityForm } from '@/components/practice/tax-identity-form';
import { EditPanel } from '@/components/settings/edit-panel';
import { InUse } from '@/components/settings/in-use';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { can } from '@/lib/auth/permissions';
import { listTaxIdentities } from '@/lib/features/practices/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Tax identities' };
const href = '/settings/tax';

export default async function TaxIdentitiesPage({ searchParams }: PageProps<'/settings/tax'>) {
  const ctx = await pageFor('tax_identity.list');
  const { edit } = await searchParams;
  const { taxIdentities } = await listTaxIdentities(ctx, {});
  const mayChange = can(ctx.actor.role, 'tax_identity.amend');
  const edited = mayChange ? (taxIdentities.find(({ id }) => id === edit) ?? null) : null;
  const open = mayChange && (edit === 'new' || edited !== null);
  return (
    <SettingsPage title="Tax identities" href={href} role={ctx.actor.role} actions={mayChange && !open && <ButtonLink href={`${href}?edit=new`} kind="primary">Add a tax identity</ButtonLink>}>
      {open && (
        <EditPanel title={edited ? `Change ${edited.legalName}` : 'Add a tax identity'}>
          <TaxIdentityForm key={edited ? `${edited.id} ${edited.version}` : 'new'} taxIdentity={edited} />
          {edited && <TaxFormFile taxIdentityId={edited.id} isKept={edited.hasForm} />}
        </EditPanel>
      )}
      <div className="overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Legal name</th>
              <th scope="col">Number</th>
              <th scope="col">Remit to</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {taxIdentities.map((identity) => (
              <tr key={identity.id} data-selected={identity.id === edited?.id || undefined}>
                <th scope="row">
                  {mayChange ? (
                    <Link href={`${href}?edit=${identity.id}`} className="row-link" prefetch={false}>
                      {identity.legalName}
                    </Link>
                  ) : (
                    identity.legalName
                  )}
                </th>
                <td className="ident">ends in {identity.lastFour}</td>
                <td>{identity.remitTo.split('\n').join(', ') || <span className="text-muted">None</span>}</td>
                <td><InUse active={identity.active} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {taxIdentities.length === 0 && <p className="py-4 text-muted">No tax identity yet. An invoice names the one of its physician.</p>}
    </SettingsPage>
  );
}
