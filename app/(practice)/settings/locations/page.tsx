import type { Metadata } from 'next';
import Link from 'next/link';
import { LocationForm } from '@/components/practice/location-form';
import { EditPanel } from '@/components/settings/edit-panel';
import { InUse } from '@/components/settings/in-use';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { readPractice } from '@/lib/features/practices/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Locations' };
const href = '/settings/locations';

export default async function LocationsPage({ searchParams }: PageProps<'/settings/locations'>) {
  const ctx = await pageFor('location.amend');
  const { edit } = await searchParams;
  const { locations } = await readPractice(ctx, {});
  const edited = locations.find(({ id }) => id === edit) ?? null;
  const open = edit === 'new' || edited !== null;
  return (
    <SettingsPage title="Locations" href={href} role={ctx.actor.role} actions={!open && <ButtonLink href={`${href}?edit=new`} kind="primary">Add a location</ButtonLink>}>
      {open && (
        <EditPanel title={edited ? `Change ${edited.name}` : 'Add a location'}>
          <LocationForm key={edited ? `${edited.id} ${edited.version}` : 'new'} location={edited} />
        </EditPanel>
      )}
      <div className="overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Address</th>
              <th scope="col">Phone</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {locations.map((location) => (
              <tr key={location.id} data-selected={location.id === edited?.id || undefined}>
                <th scope="row">
                  <Link href={`${href}?edit=${location.id}`} className="row-link" prefetch={false}>
                    {location.name}
                  </Link>
                </th>
                <td>{[location.street, location.city, `${location.state} ${location.postalCode}`.trim()].filter((part) => part !== '').join(', ')}</td>
                <td>{location.phone || <span className="text-muted">None</span>}</td>
                <td><InUse active={location.active} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SettingsPage>
  );
}
