import type { Metadata } from 'next';
import Link from 'next/link';
import { PhysicianForm } from '@/components/practice/physician-form';
import { EditPanel } from '@/components/settings/edit-panel';
import { InUse } from '@/components/settings/in-use';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { listPeople } from '@/lib/features/people/queries';
import { listTaxIdentities, readPractice } from '@/lib/features/practices/queries';
import { formatFullDay } from '@/lib/format/dates';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Physicians' };
const href = '/settings/physicians';

export default async function PhysiciansPage({ searchParams }: PageProps<'/settings/physicians'>) {
  const ctx = await pageFor('physician.amend');
  const { edit } = await searchParams;
  const { physicians } = await readPractice(ctx, {});
  const { taxIdentities } = await listTaxIdentities(ctx, {});
  const { members } = await listPeople(ctx, {});
  const edited = physicians.find(({ id }) => id === edit) ?? null;
  const open = edit === 'new' || edited !== null;
  return (
    <SettingsPage title="Physicians" href={href} role={ctx.actor.role} actions={!open && <ButtonLink href={`${href}?edit=new`} kind="primary">Add a physician</ButtonLink>}>
      {open && (
        <EditPanel title={edited ? `Change ${edited.name}` : 'Add a physician'}>
          <PhysicianForm
            key={edited ? `${edited.id} ${edited.version}` : 'new'}
            physician={edited}
            taxIdentities={taxIdentities.filter(({ active, id }) => active || id === edited?.taxIdentityId).map(({ id, legalName, lastFour }) => [id, `${legalName}, …${lastFour}`])}
            people={members.map(({ userId, name, email }) => [userId, `${name}, ${email}`])}
          />
        </EditPanel>
      )}
      <div className="overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Specialty</th>
              <th scope="col">NPI</th>
              <th scope="col">QME number</th>
              <th scope="col">License expires</th>
              <th scope="col">QME term ends</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {physicians.map((physician) => (
              <tr key={physician.id} data-selected={physician.id === edited?.id || undefined}>
                <th scope="row">
                  <Link href={`${href}?edit=${physician.id}`} className="row-link" prefetch={false}>
                    {physician.name}, {physician.credentials}
                  </Link>
                </th>
                <td>{physician.specialtyName}</td>
                <td className="ident">{physician.npi || <span className="text-muted">None yet</span>}</td>
                <td className="ident">{physician.qmeNumber || <span className="text-muted">None yet</span>}</td>
                <td><EndsOn date={physician.licenceExpiresOn} today={ctx.today} /></td>
                <td><EndsOn date={physician.qmeTermEndsOn} today={ctx.today} /></td>
                <td><InUse active={physician.active} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {physicians.length === 0 && <p className="py-4 text-muted">No physician yet. Add the first one, so that cases can be logged.</p>}
    </SettingsPage>
  );
}

/** The last day of a license or a term; red once it has passed. */
function EndsOn({ date, today }: { readonly date: string | null; readonly today: string }) {
  if (date === null) return <span className="text-muted">Not recorded</span>;
  return <span className={`whitespace-nowrap ${date < today ? 'text-danger-ink' : ''}`}>{formatFullDay(date)}{date < today && ', over'}</span>;
}
